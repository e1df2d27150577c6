package dev.jwtschemes.cli.tokens;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.cli.CommandFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileFileTest {
  private static final Map<String, String> STAFF = Map.of("jwt-schemes.staff.authority", "");
  private static final Map<String, String> PARTNER =
      Map.of("jwt-schemes.partner.verify.issuer", "https://dev.invalid/partner");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\n\n",
        "a=1",
        "a=1\n",
        "a=1\n\n\n",
        "a=1\r\n",
        "a=1\r\nb=2",
        "a=1\r",
        "a=1\r\n\n",
        "a=1\\",
        "a=1\\\n",
        "a=1\\\r\n",
        "# \u00fc\u4e2d \ud83d\ude00\na=\u00e9",
        "  \t",
        "# >>> of another tool\na=1",
      })
  void keeps_what_is_in_the_file_byte_for_byte(String own) throws IOException {
    byte[] bytes = own.getBytes(UTF_8);
    ProfileFile before = file(bytes);
    Map<String, String> properties = before.properties();

    ProfileFile one = reread(before.with("staff", STAFF));
    ProfileFile two = reread(one.with("partner", PARTNER));
    ProfileFile again = reread(two.with("staff", STAFF));

    assertThat(again.text()).startsWith(new String(bytes, ISO_8859_1));
    assertThat(again.properties())
        .containsAllEntriesOf(properties)
        .containsAllEntriesOf(STAFF)
        .containsAllEntriesOf(PARTNER)
        .hasSize(properties.size() + 2);
    for (ProfileFile rest :
        new ProfileFile[] {
          one.without("staff"),
          reread(two.without("staff")).without("partner"),
          reread(two.without("partner")).without("staff"),
          reread(again.without("partner")).without("staff"),
          reread(again.without("staff")).without("partner")
        }) {
      assertThat(rest.exists()).isTrue();
      assertThat(rest.text().getBytes(ISO_8859_1)).isEqualTo(bytes);
    }
  }

  @Test
  void leaves_no_file_where_there_was_none() throws IOException {
    ProfileFile none = ProfileFile.read(folder.resolve("none"));
    ProfileFile two = reread(reread(none.with("staff", STAFF)).with("partner", PARTNER));

    assertThat(none.exists()).isFalse();
    assertThat(reread(two.without("staff")).without("partner").exists()).isFalse();
    assertThat(reread(two.without("partner")).without("staff").exists()).isFalse();
    assertThat(reread(two.with("staff", STAFF)).without("partner").without("staff").exists())
        .isFalse();
  }

  @Test
  void keeps_lines_that_were_added_after_its_own() throws IOException {
    ProfileFile one = file("a=1\n".getBytes(UTF_8)).with("staff", STAFF);
    ProfileFile edited = file((one.text() + "b=2\n").getBytes(ISO_8859_1));

    assertThat(edited.with("staff", STAFF).without("staff").text()).isEqualTo("a=1\nb=2\n");
  }

  @Test
  void keeps_the_file_that_it_made_once_it_has_other_lines() throws IOException {
    ProfileFile one = ProfileFile.read(folder.resolve("none")).with("staff", STAFF);
    ProfileFile edited = file((one.text() + "b=2\n").getBytes(ISO_8859_1)).without("staff");

    assertThat(edited.text()).isEqualTo("b=2\n");
    assertThat(edited.exists()).isTrue();
  }

  @Test
  void keeps_the_end_of_a_line_whose_empty_line_after_it_was_removed() throws IOException {
    ProfileFile one = file("a=1\n".getBytes(UTF_8)).with("staff", STAFF);
    ProfileFile edited = file(one.text().replace("a=1\n\n", "a=1\n").getBytes(ISO_8859_1));

    assertThat(edited.without("staff").text()).isEqualTo("a=1\n");
  }

  @Test
  void writes_values_that_are_read_as_they_were() throws IOException {
    Map<String, String> values =
        Map.of("jwt-schemes.staff.verify.issuer", " a\\b=c:d#\u00e9\u4e2d");

    assertThat(reread(file(new byte[0]).with("staff", values)).block("staff")).isEqualTo(values);
  }

  @Test
  void refuses_marks_that_were_changed() throws IOException {
    String whole = file("a=1\n".getBytes(UTF_8)).with("staff", STAFF).text();
    for (String changed :
        new String[] {
          whole.replace("jwt-schemes.staff.authority=", "own=1"),
          whole.replace("jwt-schemes.staff.authority=", "jwt-schemes.partner.authority="),
          whole.replace("jwt-schemes.staff.authority=", "# a comment"),
          whole.replace("# <<< jwt-schemes tokens, scheme staff\n", ""),
          whole.replaceFirst("# >>>[^\n]*\n", ""),
          whole + whole,
        }) {
      byte[] bytes = changed.getBytes(ISO_8859_1);
      assertThatThrownBy(() -> file(bytes))
          .isInstanceOf(CommandFailed.class)
          .hasMessageEndingWith(
              " were changed by hand; move your own lines out from between the marks, or remove both marks");
    }
  }

  @Test
  void reads_nothing_but_files_of_a_moderate_size() throws IOException {
    byte[] large = new byte[1024 * 1024 + 1];
    assertThatThrownBy(() -> file(large))
        .isInstanceOf(CommandFailed.class)
        .hasMessageEndingWith(" is not a file of at most 1 MB; check whether it is the right one");
    assertThatThrownBy(() -> ProfileFile.read(folder))
        .isInstanceOf(CommandFailed.class)
        .hasMessageEndingWith(" is not a file of at most 1 MB; check whether it is the right one");
  }

  private ProfileFile file(byte[] content) throws IOException {
    Path file = folder.resolve("microprofile-config-dev.properties");
    Files.write(file, content);
    return ProfileFile.read(file);
  }

  private ProfileFile reread(ProfileFile file) throws IOException {
    return file.exists() ? file(file.text().getBytes(ISO_8859_1)) : file;
  }
}
