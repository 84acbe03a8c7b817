package org.regularis.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.regularis.casework.Task;
import org.regularis.casework.WorkList.Tab;
import org.regularis.shared.WorkItemId;

class ListStateTest {

    @Test
    void the_address_brings_back_tab_filter_and_row() {
        var state = new ListState(Tab.OFFICE, Task.CHECK_COMPLETENESS, WorkItemId.create());

        assertThat(ListState.of(state.query())).isEqualTo(state);
    }

    @Test
    void an_address_that_says_nothing_shows_ones_own_work() {
        assertThat(ListState.of(QueryParameters.empty())).isEqualTo(new ListState(Tab.MINE, null, null));
    }

    @Test
    void an_address_that_nobody_understands_is_like_an_empty_one() {
        var query = QueryParameters.fromString("list=everything&task=lunch&row=17");

        assertThat(ListState.of(query)).isEqualTo(ListState.FIRST);
    }

    @Test
    void another_tab_keeps_the_filter_and_forgets_the_row() {
        var state = new ListState(Tab.MINE, Task.REVIEW_GRANT, WorkItemId.create());

        assertThat(state.with(Tab.DONE)).isEqualTo(new ListState(Tab.DONE, Task.REVIEW_GRANT, null));
    }
}
