package mlsd.kernel;

import java.util.HashMap;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;

/// The variables and methods that the cells have defined so far.
///
/// @param variables name → type as it was written
/// @param methods name → `(parameters) → result`
record Scope(Map<String, String> variables, Map<String, String> methods) {
    static Scope of(JShell shell) {
        var variables = new HashMap<String, String>();
        var methods = new HashMap<String, String>();
        shell.variables().forEach(variable -> variables.put(variable.name(), variable.typeName()));
        shell.methods().forEach(method -> methods.merge(method.name(), signature(method), (a, b) -> a + "; " + b));
        return new Scope(variables, methods);
    }

    /// `(int) → double`.
    private static String signature(MethodSnippet method) {
        String all = method.signature();
        return "(" + method.parameterTypes() + ") → " + all.substring(all.indexOf(')') + 1);
    }
}
