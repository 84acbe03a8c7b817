package org.regularis.registers.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import org.regularis.registers.Register;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where registers are, and how long and how much of an answer is waited for.
 *
 * @param connections a register that is not among them does not exist here, and nothing waits for it
 * @param connectTimeout how long a call waits for the connection
 * @param readTimeout how long it waits for the beginning of the answer
 * @param totalTimeout how long it waits for the whole answer
 * @param maxSize the largest body that is read of an answer
 */
@ConfigurationProperties("regularis.registers")
record HttpSettings(
        @DefaultValue Map<Register, Connection> connections,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("10s") Duration totalTimeout,
        @DefaultValue("64KB") DataSize maxSize) {

    /**
     * @param address that questions are posted to; unencrypted only on this machine
     * @param token by which the register knows us
     */
    record Connection(URI address, String token) {

        Connection {
            if (address == null || token == null || token.isBlank()) {
                throw new IllegalArgumentException("A register needs an address and a token");
            }
            if (!"https".equals(address.getScheme())
                    && !("http".equals(address.getScheme()) && isThisMachine(address))) {
                throw new IllegalArgumentException("A register's address must be https");
            }
        }

        private static boolean isThisMachine(URI address) {
            try {
                return InetAddress.getByName(address.getHost()).isLoopbackAddress();
            } catch (UnknownHostException e) {
                return false;
            }
        }

        /** The token must not end up in a log. */
        @Override
        public String toString() {
            return "Connection[" + address + "]";
        }
    }
}
