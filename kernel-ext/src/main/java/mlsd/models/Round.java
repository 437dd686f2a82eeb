package mlsd.models;

/// One round of training: the loss on the training rows and on the validation rows, NaN where there are none.
public record Round(int round, double train, double validation) {}
