package mlsd.metrics;

/// How much a relevance grade is worth in [Ndcg]: papers and libraries differ, so name it.
public enum Gain {
    /// `gain = grade`: Järvelin & Kekäläinen, TOIS 20 (2002); scikit-learn, trec_eval, ranx `ndcg`.
    LINEAR {
        @Override
        double of(double grade) {
            return grade;
        }
    },
    /// `gain = 2^grade - 1`: Burges et al., ICML 2005; LightGBM and XGBoost; ranx `ndcg_burges`.
    EXPONENTIAL {
        @Override
        double of(double grade) {
            return Math.pow(2, grade) - 1;
        }
    },
    /// `gain = 1` for every grade above 0: clicks.
    BINARY {
        @Override
        double of(double grade) {
            return grade > 0 ? 1 : 0;
        }
    };

    abstract double of(double grade);
}
