package org.regularis.dev;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;

/**
 * Closes what tests of one JVM share, the newest first: what uses a server is gone before the server. It does so after
 * the last test, or when the JVM is told to end before that.
 */
public final class TestResources implements LauncherSessionListener {

    private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestResources::closeAll));
    }

    /** Keeps something open until the last test has run. */
    public static synchronized void closeAtTheEnd(AutoCloseable resource) {
        OPEN.push(resource);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        closeAll();
    }

    private static synchronized void closeAll() {
        while (!OPEN.isEmpty()) {
            close(OPEN.pop());
        }
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            throw new IllegalStateException("Could not close " + resource, e);
        }
    }

    /** Has the contexts that tests share closed before the servers that these use. */
    static final class Contexts implements ApplicationListener<ContextRefreshedEvent> {

        @Override
        public void onApplicationEvent(ContextRefreshedEvent refreshed) {
            if (refreshed.getApplicationContext() instanceof ConfigurableApplicationContext context
                    && context.getParent() == null) {
                closeAtTheEnd(context);
            }
        }
    }
}
