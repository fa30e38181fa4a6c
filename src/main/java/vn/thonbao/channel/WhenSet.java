package vn.thonbao.channel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Only where this setting has a value: an empty line in {@code .env} is none. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(WhenSet.Given.class)
public @interface WhenSet {

    String value();

    final class Given implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata annotated) {
            var setting = annotated.getAnnotations().get(WhenSet.class).getString("value");
            return !context.getEnvironment().getProperty(setting, "").isBlank();
        }
    }
}
