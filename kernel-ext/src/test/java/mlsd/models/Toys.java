package mlsd.models;

import java.util.random.RandomGenerator;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// Small tables: `bought` follows `price` (low) and `colour` (red), some values are missing.
final class Toys {
    private Toys() {}

    static Table shop(int rows, long seed) {
        RandomGenerator random = Shuffle.generator(seed);
        var price = DoubleColumn.create("price");
        var colour = StringColumn.create("colour");
        var member = BooleanColumn.create("member");
        var bought = StringColumn.create("bought");
        for (int row = 0; row < rows; row++) {
            double x = random.nextDouble(100);
            String c = random.nextBoolean() ? "red" : random.nextBoolean() ? "blue" : "green";
            boolean m = random.nextBoolean();
            double logOdds = 2 - 0.06 * x + (c.equals("red") ? 1.5 : 0) + (m ? 0.5 : 0);
            price.append(random.nextInt(20) == 0 ? Double.NaN : x);
            colour.append(random.nextInt(20) == 0 ? "" : c);
            member.append(m);
            bought.append(random.nextDouble() < Vectors.logistic(logOdds) ? "yes" : "no");
        }
        return Table.create("shop", price, colour, member, bought);
    }
}
