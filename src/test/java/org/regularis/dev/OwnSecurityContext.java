package org.regularis.dev;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Has each test sign in where its own application looks. Vaadin gives every application a holder of its own and the
 * last one that was started takes the place that all share, also from those that still run in the same JVM.
 */
public class OwnSecurityContext extends AbstractTestExecutionListener {

    @Override
    public void prepareTestInstance(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBeanProvider(SecurityContextHolderStrategy.class)
                    .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
        }
    }

    /** After the test instance has got its beans and, with them, its application. */
    @Override
    public int getOrder() {
        return 2_100;
    }
}
