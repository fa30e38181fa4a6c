package vn.thonbao.platform.schedule;

/**
 * Something that has to be looked at again and again. A bell only rings; what is to be done then, the database decides, since a
 * bell may ring late, twice, or once for all the times it missed.
 */
public interface Bell {

    /** For ever: its next time is kept under this name. */
    String name();

    /** Real time, as a Quartz cron expression in the program's time zone. */
    String times();

    /** On one node at a time. What it throws is logged, and the next time it rings again. */
    void ring();
}
