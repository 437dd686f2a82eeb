/// Real data sets (catalogue, download, typed tables), the bridges Tablesaw ↔ Smile ↔ DuckDB, and honest splits.
@NullMarked
package mlsd.data;

import org.jspecify.annotations.NullMarked;
