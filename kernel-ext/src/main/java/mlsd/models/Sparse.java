package mlsd.models;

/// A sparse matrix by rows: row `r` has the entries `starts[r]` to `starts[r + 1] - 1`.
final class Sparse {
    final int[] starts;
    final int[] columns;
    final float[] values;

    Sparse(int[] starts, int[] columns, float[] values) {
        this.starts = starts;
        this.columns = columns;
        this.values = values;
    }

    /// From row, column and value of each entry; entries keep their order within a row.
    static Sparse of(int count, int[] rows, int[] columns, double[] values) {
        int[] starts = new int[count + 1];
        for (int row : rows) {
            starts[row + 1]++;
        }
        for (int row = 0; row < count; row++) {
            starts[row + 1] += starts[row];
        }
        int[] next = starts.clone();
        int[] sortedColumns = new int[rows.length];
        float[] sortedValues = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int at = next[rows[i]]++;
            sortedColumns[at] = columns[i];
            sortedValues[at] = (float) values[i];
        }
        return new Sparse(starts, sortedColumns, sortedValues);
    }

    int rows() {
        return starts.length - 1;
    }

    int size(int row) {
        return starts[row + 1] - starts[row];
    }

    boolean has(int row, int column) {
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            if (columns[i] == column) {
                return true;
            }
        }
        return false;
    }
}
