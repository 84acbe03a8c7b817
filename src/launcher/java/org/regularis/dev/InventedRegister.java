package org.regularis.dev;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the registers of the demo have: the same answer to the same question each time, and nothing of it is true. */
public enum InventedRegister {
    POLICE_RECORD {
        /** There is one entry, about Farrukh; it is old and about nothing that matters. */
        @Override
        Found look(JsonNode about) {
            return text(about, "familyName").equals("Saidov")
                            && text(about, "givenNames").equals("Farrukh")
                    ? new Found(
                            "hit",
                            List.of(Map.of(
                                    "matter", "proceedings",
                                    "authority", "Police of the Harbour district",
                                    "fileNumber", "4711/2019",
                                    "on", "2019-05-06")))
                    : Found.CLEAR;
        }
    },
    POPULATION_REGISTER {
        /** Of five given names it does not know one. */
        @Override
        Found look(JsonNode about) {
            return lot(text(about, "givenNames")) % 5 == 0 ? Found.UNKNOWN : Found.CLEAR;
        }
    },
    SOCIAL_INSURANCE {
        /** Every second one is insured. */
        @Override
        Found look(JsonNode about) {
            return lot(about.toString()) % 2 == 0
                    ? Found.UNKNOWN
                    : new Found("clear", List.of(Map.of("employer", "Stroika", "from", "2025-02-01")));
        }
    },
    COMPANY_REGISTER {
        @Override
        Found look(JsonNode about) {
            String name = COMPANIES.get(text(about, "employerNumber"));
            if (name == null) {
                return Found.UNKNOWN;
            }
            boolean struckOff = name.startsWith("Closed");
            Map<String, Object> company = new HashMap<>(
                    Map.of("name", name, "status", struckOff ? "struck_off" : "active", "since", "2012-04-01"));
            return new Found(struckOff ? "hit" : "clear", List.of(company));
        }
    };

    private static final Map<String, String> COMPANIES = Map.of(
            "1029900004177", "Stroika",
            "1029900005112", "Green Valley Farm",
            "1029900006047", "Kitchen at the Harbour",
            "1029900006971", "Lakeside Care",
            "1029900007906", "Textilwerk",
            "1029900008830", "Quick Courier",
            "1029900009765", "Closed Ltd");

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    abstract Found look(JsonNode about);

    JsonNode answer(JsonNode question) {
        Found found = look(question.path("about"));
        String reference = "%s-%08X".formatted(name().charAt(0), lot(text(question, "question")));
        return JsonMapper.shared()
                .valueToTree(Map.of("result", found.result(), "reference", reference, "findings", found.findings()));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static long lot(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    record Found(String result, List<?> findings) {

        static final Found CLEAR = new Found("clear", List.of());
        static final Found UNKNOWN = new Found("unknown", List.of());
    }
}
