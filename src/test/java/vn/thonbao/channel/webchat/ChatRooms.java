package vn.thonbao.channel.webchat;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The web chat and what it stands on, without the bot behind it: tests speak for the bot. No stereotype on purpose: the
 * program's own scan must not find it.
 */
@EnableAutoConfiguration
@EnableJdbcRepositories("vn.thonbao.directory")
@ConfigurationPropertiesScan("vn.thonbao.platform")
@ComponentScan({"vn.thonbao.platform", "vn.thonbao.directory", "vn.thonbao.channel"})
class ChatRooms {

    /** As in the program: whoever knows the link may talk. */
    @Bean
    SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }
}
