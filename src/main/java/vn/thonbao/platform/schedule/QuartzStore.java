package vn.thonbao.platform.schedule;

import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.impl.jdbcjobstore.UpdateLockRowSemaphore;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.spi.JobFactory;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import vn.thonbao.platform.Settings;

/** Quartz on our own database; which settings and why: docs/decisions/0017. */
final class QuartzStore {

    private static final String STORE = "org.quartz.jobStore.";

    private QuartzStore() {}

    /** Not started yet. */
    static Scheduler open(DataSource database, Settings settings, Bells bells) throws Exception {
        var factory = new SchedulerFactoryBean();
        factory.setSchedulerName("thonbao");
        factory.setDataSource(database);
        factory.setQuartzProperties(properties(settings.sqlite()));
        factory.setJobFactory(bellOf(bells));
        factory.setAutoStartup(false);
        factory.afterPropertiesSet();
        var scheduler = Optional.ofNullable(factory.getObject()).orElseThrow();
        for (var bell : bells.all()) {
            hang(scheduler, bell, TimeZone.getTimeZone(settings.timezone()));
        }
        takeDownTheRest(scheduler, bells);
        return scheduler;
    }

    private static Properties properties(boolean sqlite) {
        var properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceId", "AUTO");
        properties.setProperty("org.quartz.threadPool.threadCount", "2");
        properties.setProperty(STORE + "driverDelegateClass", PostgreSQLDelegate.class.getName());
        properties.setProperty(STORE + "useProperties", "true");
        properties.setProperty(STORE + "acquireTriggersWithinLock", "true");
        properties.setProperty(STORE + "misfireThreshold", "60000");
        if (sqlite) {
            properties.setProperty(STORE + "lockHandler.class", UpdateLockRowSemaphore.class.getName());
        } else {
            properties.setProperty(STORE + "isClustered", "true");
            properties.setProperty(STORE + "clusterCheckinInterval", "10000");
        }
        return properties;
    }

    private static JobFactory bellOf(Bells bells) {
        return (fired, scheduler) -> bells.all().stream()
                .filter(bell -> fired.getJobDetail().getKey().equals(job(bell)))
                .findFirst()
                .map(Ring::new)
                .orElseThrow(() -> new SchedulerException(
                        "no bell " + fired.getJobDetail().getKey().getName()));
    }

    private static JobKey job(Bell bell) {
        return JobKey.jobKey(bell.name());
    }

    /** A bell that hangs already is left alone: else what it missed while the program was down would be forgotten. */
    private static void hang(Scheduler scheduler, Bell bell, TimeZone zone) throws SchedulerException {
        var key = TriggerKey.triggerKey(bell.name());
        if (scheduler.getTrigger(key) instanceof CronTrigger hanging
                && hanging.getCronExpression().equals(bell.times())
                && hanging.getTimeZone().equals(zone)) {
            return;
        }
        var job = JobBuilder.newJob(Ring.class)
                .withIdentity(job(bell))
                .requestRecovery()
                .build();
        var times = CronScheduleBuilder.cronSchedule(bell.times())
                .inTimeZone(zone)
                .withMisfireHandlingInstructionFireAndProceed();
        scheduler.deleteJob(job.getKey());
        scheduler.scheduleJob(
                job,
                TriggerBuilder.newTrigger()
                        .withIdentity(key)
                        .withSchedule(times)
                        .build());
    }

    private static void takeDownTheRest(Scheduler scheduler, Bells bells) throws SchedulerException {
        for (var key : scheduler.getJobKeys(GroupMatcher.anyJobGroup())) {
            if (bells.all().stream().noneMatch(bell -> job(bell).equals(key))) {
                scheduler.deleteJob(key);
            }
        }
    }
}
