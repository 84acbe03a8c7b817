package org.regularis.identity;

import java.net.http.HttpClient;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/** Makes the HTTP clients that call Keycloak; whatever they wait for, they give up when the time limits are over. */
@Component
public class KeycloakHttp {

    private final JdkClientHttpRequestFactory requests;

    KeycloakHttp(KeycloakSettings settings) {
        requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .build());
        requests.setReadTimeout(settings.readTimeout());
    }

    public RestClient.Builder restClient() {
        return RestClient.builder().requestFactory(requests);
    }

    public RestOperations restOperations() {
        return new RestTemplate(requests);
    }
}
