package org.regularis;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regularis.dev.Chromium;

/** The committed pictures of the models; {@code -Dregularis.docs=write} draws them anew, with bpmn-js in Chromium. */
class ProcessDrawingTest {

    private static final String MODELS = "org.regularis.ModelFile#all";
    private static final Path FOLDER = Path.of("docs/architecture/processes");
    private static final Path BPMN_JS = Path.of("node_modules/bpmn-js/dist/bpmn-viewer.production.min.js");
    private static final String REFRESH =
            "The picture is not that of the model; draw it anew with: mvn test -Dtest=ProcessDrawingTest -Dregularis.docs=write";

    private static final Pattern ELEMENT = Pattern.compile("data-element-id=\"([^\"]+)\"");
    private static final Pattern SHAPE = Pattern.compile(
            "djs-shape\" data-element-id=\"([^\"]+)\"[^>]* transform=\"matrix\\(1 0 0 1 (\\d+) (\\d+)\\)\"");

    @BeforeAll
    static void draw() throws IOException {
        if (!System.getProperty("regularis.docs", "").equals("write")) {
            return;
        }
        assertThat(BPMN_JS).as("bpmn-js is there after a build of the frontend").exists();
        try (var playwright = Playwright.create();
                var browser = playwright.chromium().launch(Chromium.options())) {
            var page = browser.newPage();
            for (ModelFile model : ModelFile.all().toList()) {
                Files.writeString(drawing(model), draw(page, model));
            }
        }
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void everything_in_the_model_is_in_its_picture(ModelFile model) throws IOException {
        var svg = Files.readString(drawing(model));

        assertThat(ELEMENT.matcher(svg)
                        .results()
                        .map(found -> found.group(1).replaceFirst("_label$", ""))
                        .distinct())
                .as(REFRESH)
                .containsExactlyInAnyOrderElementsOf(
                        model.drawn().stream().map(FlowElement::getId).toList());
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void it_stands_where_the_model_puts_it(ModelFile model) throws IOException {
        var svg = Files.readString(drawing(model));
        Map<String, String> drawn = SHAPE.matcher(svg)
                .results()
                .filter(found -> !found.group(1).endsWith("_label"))
                .collect(toMap(found -> found.group(1), found -> found.group(2) + " " + found.group(3)));

        assertThat(drawn)
                .as(REFRESH)
                .isEqualTo(model.elements(BpmnShape.class).stream()
                        .collect(toMap(shape -> shape.getBpmnElement().getId(), shape -> place(shape.getBounds()))));
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void it_is_called_what_the_model_calls_it(ModelFile model) throws IOException {
        var words = Pattern.compile("<tspan[^>]*>([^<]*)</tspan>")
                .matcher(Files.readString(drawing(model)))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining())
                .replaceAll("\\s", "");

        assertThat(model.drawn().stream().map(FlowElement::getName).filter(name -> name != null))
                .as(REFRESH)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(words).contains(name.replaceAll("\\s", "")));
    }

    @Test
    void every_picture_is_of_a_model_and_stands_in_the_text_about_it() throws IOException {
        var text = Files.readString(ModelFile.FOLDER.resolve("README.md"));
        var names = ModelFile.all().map(ModelFile::name).toList();

        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".svg", "")))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(text)
                .contains("../docs/architecture/processes/" + name + ".svg")
                .contains("(" + name + ".bpmn)"));
    }

    private static String draw(Page page, ModelFile model) throws IOException {
        page.setContent("<div id='picture' style='height: 600px'></div>");
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(BPMN_JS));
        var svg = (String) page.evaluate("""
                async xml => {
                  const viewer = new BpmnJS({ container: '#picture' });
                  await viewer.importXML(xml);
                  return (await viewer.saveSVG()).svg;
                }""", Files.readString(ModelFile.FOLDER.resolve(model.name() + ".bpmn")));
        return tidy(svg);
    }

    /** One line for each element, no parts that only a mouse needs, a white ground, and the same text each time. */
    private static String tidy(String svg) {
        var arrows = new AtomicInteger();
        var names = Pattern.compile("id=\"(marker-\\w+)\"")
                .matcher(svg)
                .results()
                .collect(toMap(found -> found.group(1), found -> "arrow-" + arrows.incrementAndGet()));
        return Pattern.compile("marker-\\w{20,}")
                        .matcher(svg)
                        .replaceAll(found -> names.getOrDefault(found.group(), found.group()))
                        .replaceAll("<!DOCTYPE[^>]*>\\n?", "")
                        .replaceAll("<(rect|polyline|path|circle)[^>]*class=\"djs-(hit|outline)[^>]*/>", "")
                        .replaceFirst(
                                "(<svg [^>]*viewBox=\"(\\S+) (\\S+) (\\S+) (\\S+)\"[^>]*>)",
                                "$1<rect x=\"$2\" y=\"$3\" width=\"$4\" height=\"$5\" fill=\"white\"/>")
                        .replace("<g class=\"djs-group\">", "\n<g class=\"djs-group\">")
                        .replaceAll("(?m)[ \\t]+$", "")
                        .stripTrailing()
                + "\n";
    }

    private static String place(Bounds bounds) {
        return "%d %d".formatted(Math.round(bounds.getX()), Math.round(bounds.getY()));
    }

    private static Path drawing(ModelFile model) {
        return FOLDER.resolve(model.name() + ".svg");
    }
}
