package vn.thonbao.platform.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Listens to what a test's own thread asks the database; workers in the background do not count. */
public final class Statements implements BeanPostProcessor {

    private final ThreadLocal<List<String>> heard = ThreadLocal.withInitial(ArrayList::new);

    /** All statements of the deed, in their order. */
    public List<String> of(Runnable deed) {
        heard.get().clear();
        deed.run();
        return List.copyOf(heard.get());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource ? listening(bean, DataSource.class) : bean;
    }

    private Object listening(Object real, Class<?> kind) {
        return Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, (InvocationHandler)
                (proxy, method, arguments) -> wrapped(call(real, method, arguments)));
    }

    private Object call(Object real, Method method, Object[] arguments) throws Throwable {
        var asksSomething = real instanceof Connection || real instanceof Statement;
        if (asksSomething && arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
            heard.get().add(sql.strip());
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object wrapped(Object result) {
        if (result instanceof Connection) {
            return listening(result, Connection.class);
        }
        var direct = result instanceof Statement && !(result instanceof java.sql.PreparedStatement);
        return direct ? listening(result, Statement.class) : result;
    }
}
