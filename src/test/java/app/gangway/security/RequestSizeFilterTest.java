package app.gangway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestSizeFilterTest {

  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private long read;

  @Test
  void what_fits_is_read_whole() throws Exception {
    pass(request("v-r=uidl", RequestSizeFilter.MAX_BYTES, false));

    assertThat(read).isEqualTo(RequestSizeFilter.MAX_BYTES);
  }

  @Test
  void what_says_that_it_is_more_is_refused_unread() throws Exception {
    pass(request("v-r=uidl&v-uiId=0", RequestSizeFilter.MAX_BYTES + 1, true));

    assertThat(response.getStatus()).isEqualTo(413);
    assertThat(read).isZero();
  }

  @Test
  void what_does_not_say_is_cut_off() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> pass(request("v-r=uidl", 10 * RequestSizeFilter.MAX_BYTES, false)));
    assertThat(read).isLessThanOrEqualTo(RequestSizeFilter.MAX_BYTES);
  }

  @Test
  void files_go_another_way() throws Exception {
    pass(request(null, 2 * RequestSizeFilter.MAX_BYTES, true));

    assertThat(read).isEqualTo(2 * RequestSizeFilter.MAX_BYTES);
  }

  private void pass(MockHttpServletRequest request) throws Exception {
    new RequestSizeFilter()
        .doFilter(
            request,
            response,
            (asked, answer) -> {
              byte[] buffer = new byte[10_000];
              int count = asked.getInputStream().read(buffer);
              while (count > 0) {
                read += count;
                count = asked.getInputStream().read(buffer);
              }
            });
  }

  private static MockHttpServletRequest request(String query, int bytes, boolean says) {
    MockHttpServletRequest request =
        new MockHttpServletRequest("POST", "/") {
          @Override
          public long getContentLengthLong() {
            return says ? super.getContentLengthLong() : -1;
          }
        };
    request.setQueryString(query);
    request.setContent(new byte[bytes]);
    return request;
  }
}
