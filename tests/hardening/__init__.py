"""The bars of reliability and security: each one a check that anybody can run again, `tests/hardening/run`."""
