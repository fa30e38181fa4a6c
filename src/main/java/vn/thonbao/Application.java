package vn.thonbao;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import vn.thonbao.cli.ThonBao;

/** Starts the program, nothing else. Beans carry their full names: rooms need not know which names others use inside. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Application {
    public static void main(String[] args) {
        System.exit(ThonBao.run(Application.class, args));
    }
}
