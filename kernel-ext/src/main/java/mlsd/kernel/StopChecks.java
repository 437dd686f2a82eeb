package mlsd.kernel;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Set;

/// Writes a call of [Stop#check()] before each backward branch and at the start of each method
/// of a class, so that every loop and every recursion of a cell can end.
///
/// Loops that end soon by themselves ([ShortLoops]) are left as they are.
final class StopChecks {
    private static final ClassDesc STOP = ClassDesc.of(Stop.class.getName());
    private static final MethodTypeDesc CHECK = MethodTypeDesc.of(ConstantDescs.CD_void);

    private StopChecks() {}

    /// The class with the checks in.
    static byte[] in(byte[] bytes) {
        ClassFile file = ClassFile.of(ClassFile.DebugElementsOption.PASS_DEBUG);
        MethodTransform methods = (builder, element) -> {
            if (element instanceof CodeModel code) {
                builder.transformCode(code, inOneMethod(ShortLoops.in(code)));
            } else {
                builder.with(element);
            }
        };
        return file.transformClass(file.parse(bytes), ClassTransform.transformingMethods(methods));
    }

    /// A branch goes backward when its target has been passed already.
    private static CodeTransform inOneMethod(Set<Label> shortLoops) {
        Set<Label> passed = new HashSet<>();
        return new CodeTransform() {
            @Override
            public void atStart(CodeBuilder builder) {
                check(builder);
            }

            @Override
            public void accept(CodeBuilder builder, CodeElement element) {
                if (element instanceof LabelTarget target) {
                    passed.add(target.label());
                } else if (element instanceof BranchInstruction branch
                        && passed.contains(branch.target())
                        && !shortLoops.contains(branch.target())) {
                    check(builder);
                }
                builder.with(element);
            }
        };
    }

    private static void check(CodeBuilder builder) {
        builder.invokestatic(STOP, "check", CHECK);
    }
}
