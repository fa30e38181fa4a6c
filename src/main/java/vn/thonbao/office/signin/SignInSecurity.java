package vn.thonbao.office.signin;

import jakarta.servlet.DispatcherType;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.thonbao.channel.WebhookSecret;
import vn.thonbao.directory.Accounts;
import vn.thonbao.office.SignedIn;

/** Everything but the chat, the sign-in and the health of the program wants an officer who has signed in. */
@Configuration(proxyBeanMethods = false)
class SignInSecurity {

    /** Pictures may be shown from a file that was just chosen ({@code blob:}); nothing is loaded from elsewhere. */
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' blob: data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http, SignInThrottle throttle, @Value("${thonbao.metrics-token}") String metricsToken) {
        var metrics = new WebhookSecret("Bearer " + metricsToken);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/login", "/setup", "/office/*", "/demo.css", "/favicon.*", "/error")
                        .permitAll()
                        .requestMatchers("/chat", "/chat/**", "/f/**", "/actuator/health", "/actuator/health/*")
                        .permitAll()
                        .requestMatchers("/webhook/**") // each channel proves who it is in its own way
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .access((who, call) -> new AuthorizationDecision(!metricsToken.isBlank()
                                && metrics.matches(
                                        Optional.ofNullable(call.getRequest().getHeader("Authorization")))))
                        .anyRequest()
                        .authenticated())
                // No cookie is used there, so there is nothing to forge: the chat's secret is in its address.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/chat/**", "/webhook/**"))
                .formLogin(form -> form.loginPage("/login")
                        .failureUrl("/login?failed")
                        .successHandler(afterSignIn(throttle))
                        .permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?bye"))
                .addFilterBefore(new ThrottleFilter(throttle), UsernamePasswordAuthenticationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    private static AuthenticationSuccessHandler afterSignIn(SignInThrottle throttle) {
        var onward = new SavedRequestAwareAuthenticationSuccessHandler();
        return (request, response, authentication) -> {
            throttle.succeeded(ThrottleFilter.username(request), request.getRemoteAddr());
            onward.onAuthenticationSuccess(request, response, authentication);
        };
    }

    @Bean
    UserDetailsService officers(Accounts accounts) {
        return username -> accounts.byUsername(username.strip())
                .map(SignedIn::new)
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(10);
    }
}
