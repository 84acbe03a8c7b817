package org.regularis.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_port_where_somebody_listens_is_taken() throws IOException {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.taken(somebody.getLocalPort())).isTrue();
        }
    }

    @Test
    void a_port_where_somebody_listens_on_every_address_is_taken() throws IOException {
        try (ServerSocket somebody = new ServerSocket(0)) {
            assertThat(Ports.taken(somebody.getLocalPort())).isTrue();
        }
    }

    @Test
    void a_free_port_is_not_taken() throws IOException {
        assertThat(Ports.taken(Ports.free())).isFalse();
    }
}
