package mlsd.display;

import mlsd.capacity.LatencyBudget;

/// Latency budgets: a row for each stage, and whether the sum fits.
final class Budgets {
    private Budgets() {}

    static View of(LatencyBudget budget) {
        var rows = budget.table();
        return new GridBuilder()
                .cells(
                        Grid.Heading.of("stage"),
                        GridBuilder.cellsOf(
                                "", rows.stream().map(LatencyBudget.Row::stage).toList()))
                .cells(
                        Grid.Heading.of("p99"),
                        GridBuilder.cellsOf(
                                "", rows.stream().map(LatencyBudget.Row::p99).toList()))
                .cells(
                        Grid.Heading.of("percent"),
                        GridBuilder.cellsOf(
                                "",
                                rows.stream().map(LatencyBudget.Row::percent).toList()))
                .build(
                        "Latency budget",
                        budget + (budget.fits() ? ": it fits" : ": it does not fit"),
                        Grid.Gap.of(rows.size(), 0, " stages"));
    }
}
