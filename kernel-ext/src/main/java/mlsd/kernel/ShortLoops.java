package mlsd.kernel;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the loops that count an `int` upward, one by one, to a bound, and call nothing.
///
/// `for (int i = 0; i < n; i++) sum += a[i];` is one. It ends after 2³¹ rounds at most, a few seconds, so it
/// needs no stop check; and only without one can the JVM make vector instructions of it.
final class ShortLoops {
    private ShortLoops() {}

    /// The labels at the heads of such loops; a loop that holds another is none.
    static Set<Label> in(CodeModel code) {
        List<CodeElement> elements = code.elementList();
        Map<Label, Integer> passed = new HashMap<>();
        Set<Label> found = new HashSet<>();
        Set<Label> others = new HashSet<>();
        int lastEnd = -1;
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof LabelTarget target) {
                passed.put(target.label(), i);
            } else if (elements.get(i) instanceof BranchInstruction branch && passed.containsKey(branch.target())) {
                int start = passed.get(branch.target());
                boolean counts = start > lastEnd && counts(instructions(elements.subList(start, i + 1)));
                (counts ? found : others).add(branch.target());
                lastEnd = i;
            }
        }
        found.removeAll(others);
        return found;
    }

    private static List<Instruction> instructions(List<CodeElement> elements) {
        return elements.stream()
                .filter(Instruction.class::isInstance)
                .map(Instruction.class::cast)
                .toList();
    }

    /// As javac writes it: load `i`, load the bound, leave when `i >= bound`; the body; `i++`, back to the head.
    private static boolean counts(List<Instruction> loop) {
        int last = loop.size() - 1;
        return last > 3
                && loop.getFirst() instanceof LoadInstruction head
                && loop.get(last).opcode() == Opcode.GOTO
                && loop.get(last - 1) instanceof IncrementInstruction step
                && step.constant() == 1
                && step.slot() == head.slot()
                && leaves(loop)
                && loop.subList(0, last - 1).stream().allMatch(one -> harmless(one, head.slot()));
    }

    /// Between the counter and the branch that leaves the loop, nothing but a bound is loaded.
    private static boolean leaves(List<Instruction> loop) {
        return loop.stream()
                .dropWhile(ShortLoops::loads)
                .findFirst()
                .filter(branch -> branch.opcode() == Opcode.IF_ICMPGE)
                .isPresent();
    }

    private static boolean loads(Instruction one) {
        return one instanceof LoadInstruction
                || one instanceof ConstantInstruction
                || one instanceof FieldInstruction
                || one.opcode() == Opcode.ARRAYLENGTH;
    }

    /// No call, and nothing else that sets the counter.
    private static boolean harmless(Instruction one, int counter) {
        return switch (one) {
            case InvokeInstruction _, InvokeDynamicInstruction _ -> false;
            case StoreInstruction store -> store.slot() != counter;
            case IncrementInstruction step -> step.slot() != counter;
            default -> true;
        };
    }
}
