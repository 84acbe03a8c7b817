package org.regularis.documents.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExifTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void which_way_is_up_is_written_as_it_is_read(int orientation) {
        assertThat(Exif.orientation(Exif.withOrientation(orientation))).isEqualTo(orientation);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 300})
    void nonsense_is_upright(int orientation) {
        assertThat(Exif.orientation(Exif.withOrientation(orientation))).isEqualTo(Exif.UPRIGHT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exif\0\0",
                "Exif\0\0MM\0*\0\0\0\u0008",
                "Exif\0\0MM\0*\0\0\0\u0008\0\u0009",
                "Exif\0\0II*\0\u007f\u007f\u007f\u007f\0\0"
            })
    void a_broken_directory_is_upright(String segment) {
        assertThat(Exif.orientation(segment.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Exif.UPRIGHT);
    }
}
