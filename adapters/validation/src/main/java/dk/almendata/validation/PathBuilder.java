package dk.almendata.validation;

import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.LeafNodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderDefinedContext;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds the nodes of a path such as {@code lines[0].number}. Jakarta Validation gives an index to the node after the one it is written
 * behind, and has a type of its own for every stage of building; this holds what all stages can do.
 */
final class PathBuilder {

    private Function<String, NodeBuilderCustomizableContext> property;
    private Supplier<LeafNodeBuilderCustomizableContext> element;
    private Runnable end;
    private @Nullable Integer index;

    private PathBuilder(ConstraintViolationBuilder builder) {
        property = builder::addPropertyNode;
        element = builder::addBeanNode;
        end = builder::addConstraintViolation;
    }

    /** Adds the violation at a path below the place that is being validated; an empty path is that place itself. */
    static void addViolation(ConstraintViolationBuilder builder, String path) {
        PathBuilder nodes = new PathBuilder(builder);
        if (!path.isEmpty()) {
            for (String step : path.split("\\.", -1)) {
                nodes.add(step);
            }
        }
        nodes.finish();
    }

    private void add(String step) {
        int bracket = step.indexOf('[');
        NodeBuilderCustomizableContext node = property.apply(bracket < 0 ? step : step.substring(0, bracket));
        if (index == null) {
            property = node::addPropertyNode;
            element = node::addBeanNode;
            end = node::addConstraintViolation;
        } else {
            NodeBuilderDefinedContext placed = node.inIterable().atIndex(index);
            property = placed::addPropertyNode;
            element = placed::addBeanNode;
            end = placed::addConstraintViolation;
        }
        index = bracket < 0 ? null : Integer.valueOf(step.substring(bracket + 1, step.length() - 1));
    }

    private void finish() {
        if (index == null) {
            end.run();
        } else {
            element.get().inIterable().atIndex(index).addConstraintViolation();
        }
    }
}
