package mlsd.capacity;

/// The operators of an estimate; a higher rank binds closer.
enum Operator {
    PLUS("+", 1),
    MINUS("−", 1),
    TIMES("×", 2),
    OVER("÷", 2);

    private final String sign;
    private final int rank;

    Operator(String sign, int rank) {
        this.sign = sign;
        this.rank = rank;
    }

    double of(double left, double right) {
        return switch (this) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            case OVER -> left / right;
        };
    }

    String sign() {
        return " " + sign + " ";
    }

    boolean needsBracketsOnTheLeft(Operator inner) {
        return inner.rank < rank;
    }

    boolean needsBracketsOnTheRight(Operator inner) {
        return inner.rank < rank || (inner.rank == rank && (this == MINUS || this == OVER));
    }
}
