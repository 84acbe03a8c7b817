package org.regularis.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.dev.MovableClock;
import org.regularis.dev.SignIn;
import org.regularis.documents.Filing.Filed;
import org.regularis.documents.Filing.Problem;
import org.regularis.documents.Filing.Refused;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.DocumentId;
import org.regularis.shared.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = DocumentsModule.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.flyway.default-schema=regularis",
            "regularis.documents.max-size=100KB",
            "regularis.documents.max-per-application=3"
        })
class DocumentIntakeTest {

    private static final int LIMIT = 100 * 1024;

    private final ApplicationId application = ApplicationId.create();

    @Value("${regularis.documents.directory}")
    private Path folder;

    @Autowired
    private DocumentIntake intake;

    @Autowired
    private Documents documents;

    @Autowired
    private FileSweep sweep;

    @Autowired
    private MovableClock clock;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void a_good_file_is_taken(String name, byte[] content, String type) {
        Filing filing = file(name, content);

        assertThat(filing).isInstanceOf(Filed.class);
        assertThat(documents.of(application)).singleElement().satisfies(document -> {
            assertThat(document.id()).isEqualTo(((Filed) filing).id());
            assertThat(document.kind()).isEqualTo("identity");
            assertThat(document.fileName()).isEqualTo(name);
            assertThat(document.contentType()).isEqualTo(type);
            assertThat(document.filedAt()).isEqualTo(clock.instant());
            assertThat(document.verdict()).isEqualTo(DocumentSummary.Verdict.PENDING);
        });
    }

    static Stream<Arguments> goodFiles() {
        return Stream.of(
                Arguments.of("passport.pdf", SampleFiles.pdf(), "application/pdf"),
                Arguments.of("locked by its owner, open to all.pdf", SampleFiles.pdf(""), "application/pdf"),
                Arguments.of("паспорт.JPG", SampleFiles.jpeg(), "image/jpeg"),
                Arguments.of("photo.jpeg", SampleFiles.jpeg(), "image/jpeg"),
                Arguments.of("scan.png", SampleFiles.png(), "image/png"),
                Arguments.of("without ending", SampleFiles.png(), "image/png"));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void each_bad_file_has_a_problem_of_its_own(String name, byte[] content, Problem problem) throws IOException {
        assertThat(file(name, content)).isEqualTo(new Refused(problem));
        assertThat(documents.of(application)).isEmpty();
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    static Stream<Arguments> badFiles() {
        byte[] text = "My dear mother".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("empty.pdf", new byte[0], Problem.EMPTY),
                Arguments.of("large.pdf", new byte[LIMIT + 1], Problem.TOO_LARGE),
                Arguments.of("letter.docx", text, Problem.WRONG_TYPE),
                Arguments.of("page.html", SampleFiles.pdf(), Problem.WRONG_TYPE),
                Arguments.of("without ending", text, Problem.WRONG_TYPE),
                Arguments.of("program.pdf", SampleFiles.program(), Problem.TYPE_MISMATCH),
                Arguments.of("letter.jpg", text, Problem.TYPE_MISMATCH),
                Arguments.of("picture.pdf", SampleFiles.png(), Problem.TYPE_MISMATCH),
                Arguments.of("picture.png", SampleFiles.jpeg(), Problem.TYPE_MISMATCH),
                Arguments.of("secret.pdf", SampleFiles.pdf("secret"), Problem.PASSWORD_PROTECTED),
                Arguments.of("broken.pdf", "%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII), Problem.UNREADABLE),
                Arguments.of("half.pdf", SampleFiles.cutInHalf(SampleFiles.pdf()), Problem.UNREADABLE),
                Arguments.of("half.jpg", SampleFiles.cutInHalf(SampleFiles.jpeg()), Problem.UNREADABLE),
                Arguments.of("half.png", SampleFiles.cutInHalf(SampleFiles.png()), Problem.UNREADABLE),
                Arguments.of("bomb.png", SampleFiles.pngBomb(), Problem.UNREADABLE),
                Arguments.of("bomb.jpg", SampleFiles.jpegBomb(), Problem.UNREADABLE));
    }

    @Test
    void a_picture_with_a_flipped_bit_in_a_checked_part_is_unreadable() {
        byte[] damaged = SampleFiles.png();
        damaged[damaged.length - 20] ^= 1;

        assertThat(file("damaged.png", damaged)).isEqualTo(new Refused(Problem.UNREADABLE));
    }

    @Test
    void a_large_upload_is_not_read_to_its_end() {
        var endless = new InputStream() {
            private long sent;

            @Override
            public int read() {
                sent++;
                return 'x';
            }
        };

        assertThat(intake.file(application, "identity", "endless.pdf", endless))
                .isEqualTo(new Refused(Problem.TOO_LARGE));
        assertThat(endless.sent).isLessThan(2 * LIMIT);
    }

    @Test
    void a_file_as_large_as_the_limit_is_taken() {
        byte[] pdf = SampleFiles.pdf();
        var exact = new SequenceInputStream(
                new ByteArrayInputStream(pdf), new ByteArrayInputStream(new byte[LIMIT - pdf.length]));

        assertThat(intake.file(application, "identity", "exact.pdf", exact)).isInstanceOf(Filed.class);
    }

    @Test
    void the_same_file_of_the_same_kind_is_there_already() {
        file("passport.pdf", SampleFiles.pdf(""));
        byte[] once = SampleFiles.png();
        file("scan.png", once);

        assertThat(file("scan again.png", once)).isEqualTo(new Refused(Problem.ALREADY_FILED));
        assertThat(intake.file(application, "other", "scan.png", new ByteArrayInputStream(once)))
                .isInstanceOf(Filed.class);
        assertThat(intake.file(ApplicationId.create(), "identity", "scan.png", new ByteArrayInputStream(once)))
                .isInstanceOf(Filed.class);
    }

    @Test
    void there_is_an_end_to_the_number_of_files() {
        file("1.png", SampleFiles.png());
        file("2.jpg", SampleFiles.jpeg());
        Filing third = file("3.pdf", SampleFiles.pdf());

        assertThat(file("4.pdf", SampleFiles.pdf(""))).isEqualTo(new Refused(Problem.TOO_MANY));

        intake.remove(application, ((Filed) third).id());
        assertThat(file("4.pdf", SampleFiles.pdf(""))).isInstanceOf(Filed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passport.pdf,passport.pdf",
        "C:\\Users\\amina\\passport.pdf,passport.pdf",
        "pass\u202Efdp.pdf,passfdp.pdf",
        "'  паспорт 1.pdf ',паспорт 1.pdf"
    })
    void a_file_name_is_for_reading_only(String given, String shown) throws IOException {
        file(given, SampleFiles.pdf());

        assertThat(documents.of(application)).singleElement().satisfies(document -> assertThat(document.fileName())
                .isEqualTo(shown));
        try (Stream<Path> all = Files.walk(folder.resolve("kept"))) {
            assertThat(all.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allMatch(path -> path.getFileName().toString().matches("[0-9a-f]{64}"));
        }
    }

    @Test
    void a_nameless_file_is_called_by_its_type_and_a_long_name_keeps_its_end() {
        file("", SampleFiles.png());
        file("ф".repeat(300) + ".pdf", SampleFiles.pdf());

        assertThat(documents.of(application))
                .extracting(DocumentSummary::fileName)
                .containsExactly("file.png", "ф".repeat(196) + ".pdf");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 8})
    void a_photo_tells_nothing_but_its_picture_and_which_way_is_up(int orientation) throws IOException {
        byte[] photo = SampleFiles.jpegFromPhone(orientation);

        file("photo.jpg", photo);

        byte[] kept = Files.readAllBytes(keptFile());
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("secret camera", "secret garden");
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(orientation(kept)).isEqualTo(orientation);
        assertThat(pixels(kept)).isEqualTo(pixels(photo));
    }

    @Test
    void a_png_tells_nothing_but_its_picture() throws IOException {
        file("scan.png", SampleFiles.pngWithText());

        byte[] kept = Files.readAllBytes(keptFile());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(pixels(kept)).isEqualTo(pixels(SampleFiles.png()));
    }

    @Test
    void the_row_knows_the_hash_and_size_of_the_file_that_is_kept() throws Exception {
        file("photo.jpg", SampleFiles.jpegFromPhone(6));

        byte[] kept = Files.readAllBytes(keptFile());
        assertThat(sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(kept)));
        assertThat(documents.of(application).getFirst().size()).isEqualTo(kept.length);
    }

    @Test
    void who_filed_it_is_on_record() {
        SignIn.as("amina", Roles.APPLICANT);

        file("passport.pdf", SampleFiles.pdf());

        assertThat(sql.sql("select filed_by from document where application = ?")
                        .param(application.value())
                        .query(String.class)
                        .single())
                .isEqualTo("amina");
    }

    @Test
    void a_removed_document_is_gone_for_everybody_and_can_be_filed_again() {
        byte[] scan = SampleFiles.png();
        DocumentId id = ((Filed) file("scan.png", scan)).id();

        intake.remove(application, id);

        assertThat(documents.of(application)).isEmpty();
        assertThatThrownBy(() -> intake.remove(application, id)).isInstanceOf(NotFound.class);
        assertThat(file("scan.png", scan)).isInstanceOf(Filed.class);
    }

    @Test
    void filing_and_removing_are_on_record() {
        DocumentId id = ((Filed) file("scan.png", SampleFiles.png())).id();
        file("scan again.png", SampleFiles.png());
        verify(audit).record(AuditAction.DOCUMENT_FILED, application, id.toString());

        intake.remove(application, id);
        verify(audit).record(AuditAction.DOCUMENT_REMOVED, application, id.toString());
        verify(audit, times(2)).record(any(), eq(application), any());
    }

    @Test
    void a_document_of_another_application_cannot_be_removed() {
        DocumentId id = ((Filed) file("scan.png", SampleFiles.png())).id();

        assertThatThrownBy(() -> intake.remove(ApplicationId.create(), id)).isInstanceOf(NotFound.class);
        assertThat(documents.of(application)).hasSize(1);
    }

    @Test
    void what_breaks_between_file_and_row_leaves_no_row_and_the_file_is_swept_after_a_day() throws IOException {
        byte[] scan = unique();
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    file("scan.pdf", scan);
                    throw new IllegalStateException("The power went");
                }))
                .hasMessage("The power went");
        Path left = place(scan);
        assertThat(documents.of(application)).isEmpty();
        assertThat(left).exists();

        clock.pass(Duration.ofHours(23));
        sweep.sweep();
        assertThat(left).exists();

        clock.pass(Duration.ofHours(2));
        sweep.sweep();
        assertThat(left).doesNotExist();
    }

    @Test
    void files_that_a_document_names_are_never_swept() throws IOException {
        byte[] shared = unique();
        DocumentId mine = ((Filed) file("scan.pdf", shared)).id();
        ApplicationId neighbour = ApplicationId.create();
        intake.file(neighbour, "identity", "scan.pdf", new ByteArrayInputStream(shared));
        intake.remove(application, mine);
        clock.pass(Duration.ofDays(400));

        sweep.sweep();
        assertThat(place(shared)).exists();

        intake.remove(neighbour, documents.of(neighbour).getFirst().id());
        sweep.sweep();
        assertThat(place(shared)).doesNotExist();
    }

    @Test
    void a_file_that_somebody_is_filing_at_this_moment_is_not_swept() {
        byte[] scan = unique();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            file("scan.pdf", scan);
            clock.pass(Duration.ofDays(2));
            sweepElsewhere();
        });

        assertThat(documents.of(application)).hasSize(1);
        assertThat(place(scan)).exists();
    }

    @Test
    void uploads_that_a_crash_cut_off_are_swept_too() throws IOException {
        Path cutOff = Files.createDirectories(folder.resolve("incoming")).resolve("cut-off");
        Files.write(cutOff, List.of("half a passport"));
        Files.setLastModifiedTime(cutOff, FileTime.from(clock.instant()));

        sweep.sweep();
        assertThat(cutOff).exists();

        clock.pass(Duration.ofHours(25));
        sweep.sweep();
        assertThat(cutOff).doesNotExist();
    }

    /** As another node does: on its own connection. */
    private void sweepElsewhere() {
        Thread other = Thread.ofPlatform().start(() -> {
            try {
                sweep.sweep();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Filing file(String name, byte[] content) {
        return intake.file(application, "identity", name, new ByteArrayInputStream(content));
    }

    /** A PDF that no other test files: its own words follow the end. */
    private byte[] unique() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(SampleFiles.pdf());
        out.writeBytes(("\n% " + application).getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private String sha256() {
        return sql.sql("select sha256 from document where application = ?")
                .param(application.value())
                .query(String.class)
                .single();
    }

    private Path keptFile() {
        return place(sha256());
    }

    private Path place(byte[] content) {
        try {
            return place(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path place(String sha256) {
        return folder.resolve("kept").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** As written by the one entry of a minimal EXIF segment; upright when there is none. */
    private static int orientation(byte[] jpeg) {
        int exif = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("Exif");
        return exif < 0 ? 1 : jpeg[exif + 25];
    }

    private static int[] pixels(byte[] picture) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
