package mlsd.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random sessions full of overloads, against what the same definitions give by arithmetic.
class OverloadsTest {
    /// Parameters, and what a call passes; some share their names with variables.
    private static final Map<String, String> CALLS = Map.of(
            "int a", "3",
            "String data", "\"x\"",
            "int a, int b", "3, 4",
            "List<Integer> data", "List.of(1)",
            "double k", "2.5");

    private static final List<String> VARIABLES = List.of("data", "k", "v");

    private final CellLoader loader = new CellLoader(UnaryOperator.identity());
    private final Runs runs = new Runs();
    private final Work work = new Work(runs, loader);
    private final Evaluator evaluator = new Evaluator(runs, work, loader, new CellIndex());
    private final JShell shell = JShell.builder()
            .executionEngine(evaluator.getExecControlProvider(), Map.of())
            .build();
    private final Map<Head, Sum> methods = new LinkedHashMap<>();
    private final Map<String, Integer> variables = new LinkedHashMap<>();

    private record Head(String name, String parameters) {
        String call() {
            return name + "(" + CALLS.get(parameters) + ")";
        }
    }

    /// What a method gives: a constant, other methods and variables, added up.
    private record Sum(int constant, List<Head> called, List<String> read) {
        String java() {
            return constant
                    + called.stream().map(head -> " + " + head.call()).collect(Collectors.joining())
                    + read.stream().map(name -> " + " + name).collect(Collectors.joining());
        }
    }

    @AfterEach
    void close() {
        shell.close();
        work.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3})
    void definitions_in_any_order_give_what_they_say(long seed) {
        var random = new Random(seed);
        List<Head> heads = heads(random);
        run("import java.util.*;");
        for (int step = 0; step < 40; step++) {
            switch (random.nextInt(8)) {
                case 0, 1, 2, 3 -> define(heads, random);
                case 4, 5 -> declare(VARIABLES.get(random.nextInt(VARIABLES.size())), random);
                case 6 -> run("import static java.lang.Math.*;");
                default -> call(random);
            }
        }
        variables.forEach((name, value) -> assertThat(run(name)).isEqualTo(value));
    }

    /// A method calls only what stands before it in this list, so that no call goes round in a circle.
    private static List<Head> heads(Random random) {
        List<Head> heads = new ArrayList<>();
        List.of("f", "g")
                .forEach(name ->
                        CALLS.keySet().stream().sorted().forEach(parameters -> heads.add(new Head(name, parameters))));
        Collections.shuffle(heads, random);
        return heads;
    }

    private void define(List<Head> heads, Random random) {
        Head head = heads.get(random.nextInt(heads.size()));
        List<Head> known = new ArrayList<>(heads.subList(0, heads.indexOf(head)));
        known.retainAll(methods.keySet());
        Collections.shuffle(known, random);
        var own = Arrays.stream(head.parameters().split(", "))
                .map(parameter -> parameter.replaceAll(".* ", ""))
                .toList();
        var sum = new Sum(
                random.nextInt(100),
                List.copyOf(known.subList(0, Math.min(2, known.size()))),
                variables.keySet().stream().filter(name -> !own.contains(name)).toList());
        methods.put(head, sum);
        run("int " + head.name() + "(" + head.parameters() + ") { return " + sum.java() + "; }");
    }

    private void declare(String name, Random random) {
        List<Head> usable =
                methods.keySet().stream().filter(head -> !reads(head, name)).toList();
        if (!usable.isEmpty()) {
            Head head = usable.get(random.nextInt(usable.size()));
            variables.put(name, value(head));
            run("var " + name + " = " + head.call() + ";");
        }
    }

    private void call(Random random) {
        List<Head> some = new ArrayList<>(methods.keySet());
        Collections.shuffle(some, random);
        some = some.subList(0, Math.min(3, some.size()));
        if (!some.isEmpty()) {
            assertThat(run(some.stream().map(Head::call).collect(Collectors.joining(" + "))))
                    .isEqualTo(some.stream().mapToInt(this::value).sum());
        }
    }

    private int value(Head head) {
        Sum sum = sum(head);
        return sum.constant()
                + sum.called().stream().mapToInt(this::value).sum()
                + sum.read().stream().mapToInt(variables::get).sum();
    }

    private boolean reads(Head head, String variable) {
        return sum(head).read().contains(variable)
                || sum(head).called().stream().anyMatch(one -> reads(one, variable));
    }

    private Sum sum(Head head) {
        return Objects.requireNonNull(methods.get(head), "only defined methods are asked for");
    }

    private @Nullable Object run(String code) {
        return evaluator.eval(shell, code);
    }
}
