package app.gangway.imports.http;

import app.gangway.common.http.CarriedQuery;
import app.gangway.imports.upload.StoredResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Writes answers as bytes, so that one that was kept goes out as it went the first time. */
final class JsonResponse {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonResponse() {}

  /**
   * @param asked what the address that is answered carries on; of the present request, so that no
   *     key is kept with an answer, nor handed to another than who sent it
   */
  static ResponseEntity<byte[]> to(StoredResponse answer, CarriedQuery asked) {
    HttpHeaders headers = new HttpHeaders();
    if (answer.location() != null) {
      headers.set(HttpHeaders.LOCATION, asked.appendTo(answer.location()));
    }
    return to(answer.status(), headers, answer.body());
  }

  static ResponseEntity<byte[]> to(BatchState state) {
    HttpHeaders headers = new HttpHeaders();
    if (state.completedTime() == null) {
      headers.set(HttpHeaders.RETRY_AFTER, BatchState.ASK_AGAIN_SECONDS);
    }
    return to(HttpStatus.OK.value(), headers, json(state));
  }

  static ResponseEntity<byte[]> to(Problem problem, HttpHeaders headers) {
    return to(problem.status(), headers, json(problem));
  }

  static String json(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("an answer could not be written", e);
    }
  }

  private static ResponseEntity<byte[]> to(int status, HttpHeaders headers, String body) {
    boolean problem = status >= HttpStatus.BAD_REQUEST.value();
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(problem ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON)
        .body(body.getBytes(StandardCharsets.UTF_8));
  }
}
