package mlsd.monitor;

/// Whose metric it is, from the machine to the money: the fastest to move first, the one that counts last.
public enum MetricKind {
    /// Rates, latencies, errors, fallbacks.
    OPERATIONS,
    /// Rows, missing shares, drift, label delay.
    DATA,
    /// Log loss, AUC, calibration, on labels that are final.
    MODEL,
    /// What the product is for: clicks a page, glad users, revenue.
    BUSINESS
}
