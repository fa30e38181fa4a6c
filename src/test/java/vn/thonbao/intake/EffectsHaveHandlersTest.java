package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;
import vn.thonbao.conversation.Effect;

/** On Java 17 the compiler does not check that every kind of effect is handled; this does. */
class EffectsHaveHandlersTest {

    @Test
    void everyKindOfEffectHasOneHandler() {
        var handled = handlers().stream().map(EffectsHaveHandlersTest::kind).toList();

        assertThat(handled).doesNotHaveDuplicates();
        assertThat(handled).containsExactlyInAnyOrderElementsOf(Arrays.asList(Effect.class.getPermittedSubclasses()));
    }

    @Test
    void everyHandlerIsFoundBySpring() {
        assertThat(handlers())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.isAnnotationPresent(Component.class))
                        .as(type.getSimpleName())
                        .isTrue());
    }

    private static Set<Class<?>> handlers() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackagesOf(EffectHandler.class)
                        .stream()
                        .filter(c -> c.isAssignableTo(EffectHandler.class) && !c.isInterface())
                        .map(JavaClass::reflect)
                        .collect(Collectors.toSet());
    }

    /** The type a handler says it handles: the argument of its interface. */
    private static Class<?> kind(Class<?> handler) {
        return Arrays.stream(handler.getGenericInterfaces())
                .map(ParameterizedType.class::cast)
                .map(type -> (Class<?>) type.getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow();
    }
}
