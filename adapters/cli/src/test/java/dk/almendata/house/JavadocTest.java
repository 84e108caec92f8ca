package dk.almendata.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Everything public has Javadoc, with its parameters and results.
 *
 * <p>The compiler checks the form of every comment; that none is missing is checked here, because the compiler of JDK 17 asks for a record's
 * components to be described a second time at its compact constructor.
 */
class JavadocTest {

    private static final Path ROOT = Path.of("..", "..");

    @Test
    void everythingPublic_isDocumented() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(ROOT)) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
                    .filter(file -> !file.toString().replace('\\', '/').contains("/target/"))
                    .filter(file -> !file.toString().replace('\\', '/').contains("/examples/"))
                    .toList();
        }
        assertThat(sources).hasSizeGreaterThan(50);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> missing = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new PublicMembers(docs, missing).scan(unit, null);
            }
        }

        assertThat(missing).isEmpty();
    }

    private static final class PublicMembers extends TreePathScanner<Void, Void> {

        private final DocTrees docs;
        private final List<String> missing;

        PublicMembers(DocTrees docs, List<String> missing) {
            this.docs = docs;
            this.missing = missing;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (!isOpen(type.getModifiers()) && !isInInterface()) {
                return null;
            }
            String comment = comment(type.getSimpleName().toString());
            if (type.getKind() == Kind.RECORD) {
                type.getMembers().stream()
                        .filter(VariableTree.class::isInstance)
                        .map(VariableTree.class::cast)
                        .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                        .forEach(component -> requireTag(
                                comment, "@param " + component.getName(), type.getSimpleName() + " component"));
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean constructor = method.getReturnType() == null;
            boolean open = isOpen(method.getModifiers()) || (isInInterface() && !isPrivate(method.getModifiers()));
            if (!open || (constructor && parent().getKind() == Kind.RECORD) || isOverride(method)) {
                return null;
            }
            String name = parent().getSimpleName() + "." + method.getName();
            String comment = comment(name);
            method.getParameters().forEach(parameter -> requireTag(comment, "@param " + parameter.getName(), name));
            if (!constructor && !method.getReturnType().toString().equals("void")) {
                requireTag(comment, "@return", name);
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree field, Void nothing) {
            boolean member = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
            if (member && (isOpen(field.getModifiers()) || isInInterface())) {
                comment(parent().getSimpleName() + "." + field.getName());
            }
            return null;
        }

        private String comment(String name) {
            String comment = docs.getDocComment(getCurrentPath());
            if (comment == null || comment.isBlank()) {
                missing.add(getCurrentPath().getCompilationUnit().getSourceFile().getName() + ": " + name
                        + " has no comment");
                return "";
            }
            return comment;
        }

        private void requireTag(String comment, String tag, String name) {
            if (!comment.isEmpty() && !comment.contains(tag)) {
                missing.add(getCurrentPath().getCompilationUnit().getSourceFile().getName() + ": " + name + " lacks "
                        + tag);
            }
        }

        private ClassTree parent() {
            return (ClassTree) getCurrentPath().getParentPath().getLeaf();
        }

        private boolean isInInterface() {
            return getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
                    && type.getKind() == Kind.INTERFACE;
        }

        private static boolean isOverride(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
        }

        private static boolean isPrivate(ModifiersTree modifiers) {
            return modifiers.getFlags().contains(Modifier.PRIVATE);
        }

        private static boolean isOpen(ModifiersTree modifiers) {
            Set<Modifier> flags = modifiers.getFlags();
            return flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED);
        }
    }
}
