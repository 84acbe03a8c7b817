package org.regularis;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The whole office: the public pages, the officers' desk and the process between them. */
@SpringBootApplication
public class RegularisApplication {

    public static void main(String[] args) {
        SpringApplication.run(RegularisApplication.class, args);
    }
}
