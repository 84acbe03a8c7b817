package org.regularis.shell;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;
import static org.regularis.identity.Roles.APPLICANT;
import static org.regularis.identity.Roles.AUDITOR;
import static org.regularis.identity.Roles.CASE_OFFICER;
import static org.regularis.identity.Roles.EMPLOYER;
import static org.regularis.identity.Roles.PROGRAMME_ADMIN;
import static org.regularis.identity.Roles.PROTECTION_OFFICER;
import static org.regularis.identity.Roles.SENIOR_OFFICER;
import static org.regularis.identity.Roles.SUPERVISOR;

import com.vaadin.flow.server.HandlerHelper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.regularis.identity.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * Who may open which path, by kind of person; what they may do there with which case is decided inside,
 * by the activities. Whatever is not named here is closed.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityChains {

    private static final String STAFF_SERVLET = "/staff/*";
    private static final String[] STAFF = Roles.staff().toArray(String[]::new);

    private static final String[] OPEN_TO_ALL = {
        "/",
        "/programmes/**",
        "/rights",
        "/register",
        "/leave",
        "/session",
        "/employer/confirm/**",
        "/css/**",
        "/js/**",
        "/img/**",
        "/favicon.ico",
        "/robots.txt",
        "/aura/**",
        "/staff-screens.css",
        "/error",
        "/actuator/health/**",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui/**",
        "/swagger-ui.html",
        "/dev/mail/**"
    };

    private final Headers headers;
    private final AccessRefusals refusals;

    SecurityChains(Headers headers, AccessRefusals refusals) {
        this.headers = headers;
        this.refusals = refusals;
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, JwtAuthenticationConverter callers) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(SecurityChains::apiPaths)
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(callers))
                        .authenticationEntryPoint(refusals::strangerOnApi)
                        .accessDeniedHandler(refusals::onApi)
                        .withObjectPostProcessor(failingAt(refusals::tokenNotAccepted)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals::strangerOnApi)
                        .accessDeniedHandler(refusals::onApi))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .headers(headers::ofApi)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain staffChain(HttpSecurity http, LogoutSuccessHandler signOut) {
        http.setSharedObject(RequestCache.class, requests());
        return http.securityMatcher("/staff", "/staff/**", "/VAADIN/**")
                .authorizeHttpRequests(SecurityChains::staffPaths)
                .with(vaadin(), vaadin -> vaadin.oauth2LoginPage(SignInConfiguration.SIGN_IN)
                        .logoutSuccessHandler(signOut)
                        .enableAuthorizedRequestsConfiguration(false))
                .exceptionHandling(handling -> handling.accessDeniedHandler(refusals::onStaffScreen))
                .headers(headers::ofStaffScreens)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain publicChain(
            HttpSecurity http, SignInRequests signIn, FirstPage firstPage, LogoutSuccessHandler signOut) {
        var requests = requests();
        requests.setRequestMatcher(SecurityChains::isPageOfPerson);
        return http.authorizeHttpRequests(SecurityChains::publicPaths)
                .oauth2Login(login -> login.loginPage(SignInConfiguration.SIGN_IN)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(signIn))
                        .authorizedClientRepository(new DiscardedTokens())
                        .successHandler(new AfterSignIn(requests, firstPage))
                        .failureHandler(refusals::signInFailed))
                .logout(logout -> logout.logoutSuccessHandler(signOut))
                .requestCache(cache -> cache.requestCache(requests))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()))
                .exceptionHandling(handling -> handling.accessDeniedHandler(refusals::onPage)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(SignInConfiguration.SIGN_IN),
                                AccessRefusals.PRIVATE_ROOMS)
                        .defaultAuthenticationEntryPointFor(refusals::strangerOnPage, AnyRequestMatcher.INSTANCE))
                .headers(headers::ofPublicPages)
                .build();
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failingAt(
            AuthenticationFailureHandler handler) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }

    private static void apiPaths(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.requestMatchers(HttpMethod.GET, "/api/v1/programmes", "/api/v1/checks/**", "/api/v1/keys")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/v1/programmes/*/self-check", "/api/v1/checks/*")
                .permitAll()
                .requestMatchers("/api/v1/applications/**")
                .hasRole(APPLICANT)
                .requestMatchers(HttpMethod.GET, "/api/v1/decision-records")
                .hasRole(AUDITOR)
                .anyRequest()
                .denyAll();
    }

    /** A screen that is reached within Vaadin's page is guarded by the annotation of its view as well. */
    private static void staffPaths(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.requestMatchers("/VAADIN/**")
                .permitAll()
                .requestMatchers(SecurityChains::isWithinVaadinsPage)
                .hasAnyRole(STAFF)
                .requestMatchers("/staff/VAADIN/**")
                .hasAnyRole(STAFF)
                .requestMatchers("/staff", "/staff/", "/staff/case/**")
                .hasAnyRole(CASE_OFFICER, SENIOR_OFFICER, PROTECTION_OFFICER)
                .requestMatchers("/staff/cases/**", "/staff/figures/**", "/staff/process/**")
                .hasRole(SUPERVISOR)
                .requestMatchers("/staff/programmes/compare/**")
                .hasAnyRole(PROGRAMME_ADMIN, SUPERVISOR)
                .requestMatchers("/staff/programmes/**", "/staff/incidents/**", "/staff/processes/**")
                .hasRole(PROGRAMME_ADMIN)
                .requestMatchers("/staff/record/**")
                .hasRole(AUDITOR)
                .anyRequest()
                .denyAll();
    }

    private static void publicPaths(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(OPEN_TO_ALL)
                .permitAll()
                .requestMatchers("/my/**")
                .hasRole(APPLICANT)
                .requestMatchers("/employer/**")
                .hasRole(EMPLOYER)
                .requestMatchers("/documents/**")
                .authenticated()
                .anyRequest()
                .denyAll();
    }

    private static boolean isWithinVaadinsPage(HttpServletRequest request) {
        return PathPatternRequestMatcher.withDefaults().matcher("/staff/").matches(request)
                && request.getParameter("v-r") != null
                && HandlerHelper.isFrameworkInternalRequest(STAFF_SERVLET, request);
    }

    /** Remembers what somebody asked for before they signed in, without a trace of it in the address. */
    private static HttpSessionRequestCache requests() {
        var requests = new HttpSessionRequestCache();
        requests.setMatchingRequestParameterName(null);
        return requests;
    }

    /** What is worth coming back to after signing in: a page, not a picture or a script's question. */
    private static boolean isPageOfPerson(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) && AccessRefusals.PRIVATE_ROOMS.matches(request);
    }

    /** Kept by the browser and not in a session, so that nobody needs a session to fill in a form. */
    private static CookieCsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("form");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }
}
