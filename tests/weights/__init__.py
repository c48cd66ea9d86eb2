"""Making the weights of the model that reads stands where no rule does, from labelled articles."""
