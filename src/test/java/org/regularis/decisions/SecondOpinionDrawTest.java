package org.regularis.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class SecondOpinionDrawTest {

    @Test
    void a_share_of_nothing_draws_none_and_a_share_of_one_draws_all() {
        assertThat(drawn("0", 10_000)).isZero();
        assertThat(drawn("1", 10_000)).isEqualTo(10_000);
    }

    @Test
    void a_fifth_draws_about_a_fifth() {
        assertThat(drawn("0.2", 10_000)).isBetween(1_850, 2_150);
    }

    private static int drawn(String share, int grants) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("random", new Random(2026));
        var draw = new SecondOpinionDraw(beans.getBeanProvider(RandomGenerator.class));
        return (int) IntStream.range(0, grants)
                .filter(grant -> draw.draw(new BigDecimal(share)).isDrawn())
                .count();
    }
}
