package vn.thonbao.platform.database;

import java.util.Objects;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.PriorityOrdered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A turn of a conversation is one transaction and calls some forty transactional methods in it. Spring looks for each one's
 * manager among the annotations of its class and keeps a book about it; here they join as they would, and that is all.
 */
final class JoinedTransactions extends TransactionInterceptor {

    private static final long serialVersionUID = 1L;

    private transient volatile @Nullable PlatformTransactionManager manager;

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        var attribute = TransactionSynchronizationManager.isActualTransactionActive() ? attribute(call) : null;
        if (attribute == null || attribute.getPropagationBehavior() != TransactionDefinition.PROPAGATION_REQUIRED) {
            return super.invoke(call);
        }
        try {
            return call.proceed();
        } catch (Throwable fault) {
            if (attribute.rollbackOn(fault)) {
                var manager = manager();
                manager.rollback(manager.getTransaction(attribute)); // who catches this cannot commit the half of it
            }
            throw fault;
        }
    }

    /** There is one, and no class asks for another. */
    @Override
    protected TransactionManager determineTransactionManager(
            @Nullable TransactionAttribute attribute, @Nullable Class<?> target) {
        return manager();
    }

    private PlatformTransactionManager manager() {
        var known = manager;
        if (known == null) {
            known = Objects.requireNonNull(getBeanFactory()).getBean(PlatformTransactionManager.class);
            manager = known;
        }
        return known;
    }

    private @Nullable TransactionAttribute attribute(MethodInvocation call) {
        var source = getTransactionAttributeSource();
        var target = call.getThis();
        return source == null || target == null
                ? null
                : source.getTransactionAttribute(call.getMethod(), target.getClass());
    }

    /** Puts it in the place of Spring's own, before anything is made transactional. */
    static final class InPlace implements BeanPostProcessor, PriorityOrdered {

        private final BeanFactory beans;

        InPlace(BeanFactory beans) {
            this.beans = beans;
        }

        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (!bean.getClass().equals(TransactionInterceptor.class)) {
                return bean;
            }
            var ours = new JoinedTransactions();
            ours.setTransactionAttributeSource(((TransactionInterceptor) bean).getTransactionAttributeSource());
            ours.setBeanFactory(beans);
            return ours;
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }
}
