package vn.thonbao.channel.webchat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.LinkOutcome;

/**
 * Turns the token of the path into a {@link Visitor} before anything else of the request is read: a stranger's upload is not
 * even unpacked.
 */
@Component
class Doorkeeper implements HandlerMethodArgumentResolver {

    private final Directory directory;
    private final Clock realClock;

    Doorkeeper(Directory directory, @Qualifier("realClock") Clock realClock) {
        this.directory = directory;
        this.realClock = realClock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visitor.class;
    }

    @Override
    @Transactional(readOnly = true)
    public Visitor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var path = (Map<?, ?>) Objects.requireNonNull(
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
        return open(String.valueOf(path.get("token")));
    }

    /** @throws ClosedLink if the link opens nothing */
    private Visitor open(String token) {
        var outcome = directory.openChatLink(token, realClock.instant());
        if (outcome instanceof LinkOutcome.Opened opened) {
            var person = directory.person(opened.person());
            return new Visitor(token, person, directory.agency(person.agency()));
        }
        throw new ClosedLink(outcome instanceof LinkOutcome.Expired ? ClosedLink.Why.EXPIRED : ClosedLink.Why.UNKNOWN);
    }

    @Component
    static class AtTheDoor implements WebMvcConfigurer {
        private final Doorkeeper doorkeeper;

        AtTheDoor(Doorkeeper doorkeeper) {
            this.doorkeeper = doorkeeper;
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(doorkeeper);
        }
    }
}
