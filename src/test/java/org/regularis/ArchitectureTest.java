package org.regularis;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.casework.process.Step;
import org.regularis.shared.Attempt;
import org.regularis.shared.StepsOnly;
import org.regularis.shared.WithinModule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestOperations;

class ArchitectureTest {

    private static final String CATCHES_EVERYTHING =
            "catch\\s*\\([^)]*\\b(Exception|RuntimeException|Throwable|Error)\\b";

    /** One for each side that is called. */
    private static final Set<String> HTTP_CLIENT_MAKERS =
            Set.of("org.regularis.identity.KeycloakHttp", "org.regularis.registers.http.HttpRegisterLine");

    private static final String[] SPRING_MVC = {
        "org.springframework.web.bind..",
        "org.springframework.web.servlet..",
        "org.springframework.web.multipart..",
        "org.springframework.web.method..",
        "org.springframework.web.context..",
        "org.springframework.ui..",
        "jakarta.servlet.."
    };

    @Test
    void only_staff_screens_and_the_shell_know_vaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "org.regularis.shell..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(OurClasses.ALL);
    }

    @Test
    void only_casework_and_the_rules_of_programmes_know_the_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.regularis.casework..", "org.regularis.programmes.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(OurClasses.ALL);
    }

    @Test
    void no_screen_of_the_desk_or_of_supervision_knows_the_engine() {
        noClasses()
                .that()
                .resideInAnyPackage("org.regularis.casework.ui..", "org.regularis.supervision..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(OurClasses.ALL);
    }

    @Test
    void only_steps_and_the_process_know_the_engine_within_casework() {
        noClasses()
                .that()
                .resideInAPackage("org.regularis.casework..")
                .and()
                .resideOutsideOfPackages("org.regularis.casework.process..", "org.regularis.casework.steps")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(OurClasses.ALL);
    }

    @Test
    void what_moves_a_case_is_used_by_casework_alone() {
        classes()
                .that()
                .areAnnotatedWith(WithinModule.class)
                .should(onlyBeUsedWithinTheirModule())
                .check(OurClasses.ALL);
    }

    @Test
    void packages_make_no_circles() {
        slices().matching("org.regularis.(**)").should().beFreeOfCycles().check(OurClasses.ALL);
    }

    @Test
    void no_package_has_more_than_thirty_files() {
        var files = OurClasses.ALL.stream()
                .filter(type -> !type.isNestedClass() && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName, counting()));

        assertThat(files).isNotEmpty();
        assertThat(files.entrySet().stream().filter(of -> of.getValue() > 30)).isEmpty();
    }

    @Test
    void only_pages_the_api_and_the_shell_know_spring_mvc() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..web..", "..api..", "org.regularis.shell..")
                .and()
                .haveNameNotMatching("org\\.regularis\\.demo\\.\\w*Controller")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SPRING_MVC)
                .check(OurClasses.ALL);
    }

    @Test
    void pages_and_screens_do_not_know_each_other() {
        noClasses()
                .that()
                .resideInAnyPackage("..web..", "..api..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.regularis..ui.."))
                .check(OurClasses.ALL);
        noClasses()
                .that()
                .resideInAPackage("..ui..")
                .and()
                .resideOutsideOfPackage("org.regularis.shell..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.regularis..web..", "org.regularis..api.."))
                .check(OurClasses.ALL);
    }

    @Test
    void what_only_steps_call_is_out_of_reach_of_screens_pages_and_the_api() {
        classes()
                .that()
                .areAnnotatedWith(StepsOnly.class)
                .should(onlyBeUsedBySteps())
                .check(OurClasses.ALL);
    }

    @Test
    void steps_live_in_their_package_and_nowhere_else() {
        classes()
                .that()
                .areAssignableTo(Step.class)
                .and()
                .areNotAssignableFrom(Step.class)
                .should()
                .resideInAPackage("org.regularis.casework.steps")
                .andShould()
                .bePackagePrivate()
                .check(OurClasses.ALL);
    }

    @Test
    void classes_are_called_what_they_are_for() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Impl|Manager|Utils?|Helper|Dto|DTO)")
                .check(OurClasses.ALL);
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..service..", "..impl..", "..dto..", "..util..", "..manager..", "..common..", "..internal..")
                .check(OurClasses.ALL);
    }

    @Test
    void time_comes_from_the_clock_bean() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.regularis.demo.DemoClock")
                .should()
                .callMethodWhere(asksTheMachineForTheTime())
                .check(OurClasses.ALL);
        noClasses().should().callConstructor(Date.class).check(OurClasses.ALL);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.regularis.shell.ClockConfiguration")
                .should()
                .callMethodWhere(makesAClock())
                .check(OurClasses.ALL);
    }

    @Test
    void every_http_client_has_time_limits_because_one_type_for_each_side_makes_them_all() {
        noClasses()
                .that(describe(
                        "are not known to make HTTP clients", type -> !HTTP_CLIENT_MAKERS.contains(type.getName())))
                .should()
                .callCodeUnitWhere(makesAnHttpClient())
                .check(OurClasses.ALL);
    }

    @Test
    void who_makes_http_clients_limits_how_long_they_wait_for_a_connection_and_for_an_answer() {
        assertThat(HTTP_CLIENT_MAKERS).isNotEmpty().allSatisfy(maker -> assertThat(
                        OurClasses.ALL.get(maker).getMethodCallsFromSelf().stream()
                                .map(JavaMethodCall::getName))
                .as(maker)
                .contains("connectTimeout")
                .containsAnyOf("setReadTimeout", "timeout"));
    }

    @Test
    void work_by_the_clock_begins_again_only_when_it_has_ended() {
        methods()
                .that()
                .areAnnotatedWith(Scheduled.class)
                .should()
                .notBeAnnotatedWith("org.springframework.scheduling.annotation.Async")
                .check(OurClasses.ALL);
    }

    @Test
    void what_somebody_needs_is_given_by_the_constructor() {
        members().should().notBeAnnotatedWith(Autowired.class).check(OurClasses.ALL);
    }

    /** Screens are made for a person who looks at them; everything else is made while the system starts. */
    @Test
    void no_constructor_but_those_of_screens_asks_the_database() {
        assertThat(OurClasses.ALL
                        .get("org.regularis.programmes.versions.VersionRegister")
                        .getMethods())
                .as("methods of ours that reach the database")
                .anyMatch(method -> !databaseCalls(method).isEmpty());
        constructors()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("..ui..")
                .should(notReachTheDatabase())
                .check(OurClasses.ALL);
    }

    @Test
    void every_package_says_that_nothing_is_null_unless_it_says_so() {
        assertThat(OurClasses.ALL.stream().map(JavaClass::getPackage).distinct())
                .hasSizeGreaterThan(20)
                .allSatisfy(of -> assertThat(of.tryGetAnnotationOfType(NullMarked.class))
                        .as("@NullMarked in the package-info of %s", of.getName())
                        .isPresent());
    }

    @Test
    void nobody_catches_everything() throws IOException {
        assertThat(javaFiles(Path.of("src/main/java"))).isNotEmpty().allSatisfy(file -> assertThat(
                        Files.readString(file))
                .as(file.toString())
                .doesNotContainPattern(CATCHES_EVERYTHING));
    }

    /**
     * What a task or a future ends with is caught as well: one type does that, for those whom it was made for. The
     * call of a register waits for an answer of the network alone, within a limit.
     */
    @Test
    void every_failure_is_an_answer_to_those_alone_who_must_go_on() {
        noClasses()
                .that()
                .areNotAssignableTo(Attempt.class)
                .and()
                .haveNameNotMatching(".*\\.HttpRegisterLine")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Future.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(CompletionStage.class)
                .check(OurClasses.ALL);
        assertThat(OurClasses.ALL.get(Attempt.class).getMethodCallsToSelf().stream()
                        .filter(call -> call.getName().equals("at"))
                        .map(call -> call.getOriginOwner().getSimpleName())
                        .distinct())
                .containsExactlyInAnyOrder("Drafts", "MailDelivery", "ReadablePdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "catch (Exception e)",
                "catch(Throwable e)",
                "catch (final RuntimeException e)",
                "catch (java.lang.Error e)",
                "catch (IOException | RuntimeException e)",
                "catch (IOException\n        | Exception e)",
                "catch (Error | IOException e)"
            })
    void everything_is_seen_in_whatever_way_it_is_caught(String everything) {
        assertThat(everything).containsPattern(CATCHES_EVERYTHING);
        assertThat("catch (IOException | NoSuchElementException | KeyStoreException e)")
                .doesNotContainPattern(CATCHES_EVERYTHING);
    }

    @Test
    void no_rule_here_is_content_with_nothing() throws IOException {
        assertThat(ArchConfiguration.get().getPropertyOrDefault("archRule.failOnEmptyShould", "true"))
                .isEqualTo("true");
        assertThat(javaFiles(Path.of("src/test/java"))).isNotEmpty().allSatisfy(file -> assertThat(
                        Files.readString(file))
                .as(file.toString())
                .doesNotContain("allowEmptyShould" + "(true)"));
    }

    @Test
    void what_is_uploaded_to_a_screen_is_bounded_on_the_server() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.regularis.shared.ui.BoundedUpload")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "com\\.vaadin\\.flow\\.server\\.(streams\\.\\w*UploadHandler|StreamReceiver|StreamVariable)"
                                + "|com\\.vaadin\\.flow\\.component\\.upload\\.(Receiver|MultiFileReceiver|receivers\\..*)")
                .check(OurClasses.ALL);
    }

    private static ArchCondition<JavaClass> onlyBeUsedWithinTheirModule() {
        return new ArchCondition<>("only be used within their module") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesToSelf().stream()
                        .filter(use -> !module(use.getOriginClass()).equals(module(type)))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }

    private static String module(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }

    private static ArchCondition<JavaClass> onlyBeUsedBySteps() {
        return new ArchCondition<>("only be used by steps and by their own package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesToSelf().stream()
                        .filter(use -> !use.getOriginClass().getPackage().equals(type.getPackage()))
                        .filter(use -> !use.getOriginClass().getPackageName().equals("org.regularis.casework.steps"))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaConstructor> notReachTheDatabase() {
        return new ArchCondition<>("not reach the database by any call of theirs") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                databaseCalls(constructor)
                        .forEach(call -> events.add(SimpleConditionEvent.violated(
                                constructor, constructor.getFullName() + ": " + call.getDescription())));
            }
        };
    }

    /** Calls of the database that are made when this code runs, in it or in code of ours that it calls. */
    private static List<JavaCall<?>> databaseCalls(JavaCodeUnit start) {
        var found = new ArrayList<JavaCall<?>>();
        var seen = new HashSet<JavaCodeUnit>();
        var open = new ArrayDeque<JavaCodeUnit>(List.of(start));
        while (!open.isEmpty()) {
            var code = open.pop();
            if (seen.add(code)) {
                code.getCallsFromSelf().stream()
                        .filter(call -> isOfTheDatabase(call.getTargetOwner()))
                        .forEach(found::add);
                code.getAccessesFromSelf().stream()
                        .flatMap(access -> access.getTarget().resolveMember().stream())
                        .filter(JavaCodeUnit.class::isInstance)
                        .flatMap(member -> implementations((JavaCodeUnit) member))
                        .forEach(open::push);
            }
        }
        return found;
    }

    /** What may run when this is called: a method of an interface is run in the types that implement it. */
    private static Stream<JavaCodeUnit> implementations(JavaCodeUnit called) {
        return called.getOwner().isInterface()
                ? called.getOwner().getAllSubclasses().stream()
                        .flatMap(type -> type
                                .tryGetMethod(
                                        called.getName(),
                                        called.getRawParameterTypes().stream()
                                                .map(JavaClass::getName)
                                                .toArray(String[]::new))
                                .stream())
                : Stream.of(called);
    }

    private static boolean isOfTheDatabase(JavaClass type) {
        return type.isEquivalentTo(JdbcClient.class)
                || type.isAssignableTo(JdbcOperations.class)
                || type.isAssignableTo(NamedParameterJdbcOperations.class);
    }

    private static DescribedPredicate<JavaCall<?>> asksTheMachineForTheTime() {
        return describe("asks the machine for the time", call -> {
            var owner = call.getTargetOwner();
            return owner.getPackageName().equals("java.time")
                            && call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(it -> it.isEquivalentTo(Clock.class))
                    || owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
        });
    }

    private static DescribedPredicate<JavaCall<?>> makesAnHttpClient() {
        return describe("makes an HTTP client", call -> {
            var owner = call.getTargetOwner();
            var makes = Set.of("<init>", "create", "builder", "newBuilder", "newHttpClient")
                    .contains(call.getName());
            return makes
                            && (owner.isAssignableTo(HttpClient.class)
                                    || owner.isAssignableTo(RestOperations.class)
                                    || owner.isAssignableTo(RestClient.class)
                                    || owner.isAssignableTo(ClientHttpRequestFactory.class))
                    || owner.isAssignableTo(URL.class)
                            && Set.of("openConnection", "openStream").contains(call.getName())
                    || owner.isAssignableTo(Socket.class) && call.getName().equals("<init>")
                    || owner.isEquivalentTo(JwtDecoders.class);
        });
    }

    private static DescribedPredicate<JavaCall<?>> makesAClock() {
        return describe(
                "makes a clock",
                call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                        && Set.of("systemUTC", "systemDefaultZone", "system").contains(call.getName()));
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
