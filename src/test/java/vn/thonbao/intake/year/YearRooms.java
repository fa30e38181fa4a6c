package vn.thonbao.intake.year;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** The room that finds the words, without its worker; the made-up commune and its year. */
@ComponentScan(
        basePackages = {"vn.thonbao.intake", "vn.thonbao.officials", "vn.thonbao.notices"},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.IntakeWorker"))
@Import({Commune.class, SimulatedYear.class, Diary.class})
final class YearRooms {}
