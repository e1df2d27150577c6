package dev.jwtschemes.cli.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.cli.Cli;
import dev.jwtschemes.cli.Ran;
import dev.jwtschemes.cli.Running;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensBadInputIT extends TokensFixture {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 | --scheme Staff | 'Staff' is not a scheme's name; use lower-case letters, digits and dashes, and begin with a letter
          2 | --algorithm HS256 | 'HS256' is not an algorithm that can be used here; use one of [RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512, EdDSA]
          2 | --issuer a,b | 'a,b' can't be an issuer or audience in a configuration; use visible ASCII characters without comma, backslash and ${
          2 | --issuer https://id.example/{tid} | 'https://id.example/{tid}' is a template of issuers; give one issuer that it matches
          2 | --audience ${x} | '${x}' can't be an issuer or audience in a configuration; use visible ASCII characters without comma, backslash and ${
          2 | --claim x | --claim 'x' has no name and value; write name=text or name:=JSON
          2 | --claim x:={ | --claim x:= is not followed by one JSON value; quote it for the shell, for instance 'x:=["a","b"]'
          2 | --claim x:=1,"y":2 | --claim x:= is not followed by one JSON value; quote it for the shell, for instance 'x:=["a","b"]'
          2 | --claim exp:=1 | claim 'exp' has an option of its own; see --issuer, --audience, --expires-on, --valid-for and --not-before
          2 | --claim a=1 --claim a=2 | claim 'a' is given twice; for a list write a:=["a","b"]
          2 | --valid-for 0s | Invalid value for option '--valid-for': '0s' is not longer than nothing; see "jwt-schemes tokens create --help"
          2 | --valid-for 1d --expires-on 2030-01-01 | --expires-on and --valid-for contradict each other; keep one
          2 | --not-before 2030-01-01 --expires-on 2029-01-01 | the token would expire before it is valid; make --expires-on later than --not-before
          2 | --not-before soon | Invalid value for option '--not-before': 'soon' is not a time like 2026-12-31, 2026-12-31T08:00 or 2026-12-31T08:00:00Z; see "jwt-schemes tokens create --help"
          2 | --scope a" | a scope has a character that RFC 6749 section 3.3 doesn't allow; give one --scope for each, without spaces and quotes
          2 | --url javascript:x | 'javascript:x' is not an address for the curl line; give an http or https URL
          2 | --project src | there is no project with src/main in PROJECT/src; run this in the project's folder, or name it with --project
          1 | --issuer https://id.partner.example | scheme 'staff' could not be used with these tokens; JWTS-106 schemes 'partner' and 'staff': Two schemes have the same issuer and no audience that distinguishes them (issuers [https://id.partner.example]). Give each of them audiences of its own in verify.audiences.
          """)
  void refuses_what_is_invalid_before_anything_is_written(int exit, String options, String line)
      throws Exception {
    List<String> arguments = new ArrayList<>(List.of("tokens", "create"));
    arguments.addAll(List.of(options.split(" ")));

    assertThat(cli.run(arguments.toArray(String[]::new)))
        .isEqualTo(
            new Ran(
                exit,
                "",
                "jwt-schemes tokens create: " + line.replace("PROJECT", "" + project) + "\n"));
    assertThat(files(home)).isEmpty();
    assertThat(files(project)).containsExactly("microprofile-config.properties");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://id.example/{tid}/v2   | https://id.example/acme/v2
          https://id.example/{tid}      | https://id.example/acme
          https://id.example/a/{tid}/b  | https://id.example/a/c/b
          """)
  void refuses_an_issuer_that_the_template_of_another_scheme_matches(String template, String issuer)
      throws Exception {
    configure(MAIN.replace("https://id.partner.example\n", template + "\n"));

    Ran refused = cli.run("tokens", "create", "--issuer", issuer);

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err())
        .isEqualTo(
            "jwt-schemes tokens create: scheme 'staff' could not be used with these tokens;"
                + " JWTS-106 schemes 'partner' and 'staff': Two schemes have the same issuer and no"
                + " audience that distinguishes them (issuers ["
                + template
                + "]). Give each of them audiences of its own in verify.audiences.\n");
    assertThat(files(home)).isEmpty();
    assertThat(cli.run("tokens", "create", "--issuer", issuer + "/more").exit()).isZero();
  }

  @Test
  void loses_nothing_when_several_commands_run_at_once() throws Exception {
    Files.writeString(profileFile(), "a=1");
    List<Running> running = new ArrayList<>();
    for (String scheme : List.of("staff", "partner", "staff", "partner", "third", "staff")) {
      running.add(cli.start("tokens", "create", "--scheme", scheme));
    }
    for (Running each : running) {
      assertThat(each.end().exit()).isZero();
    }

    assertThat(cli.run("tokens", "list").out().lines()).hasSize(7);
    assertThat(ProfileFile.read(profileFile()).schemes())
        .containsExactlyInAnyOrder("staff", "partner", "third");
    assertThat(cli.run("tokens", "clear", "--force"))
        .isEqualTo(new Ran(0, "Removed 6 tokens, and the keys of 3 schemes.\n", ""));
    assertThat(Files.readString(profileFile())).isEqualTo("a=1");
    assertThat(files(home)).isEmpty();
  }

  @Test
  void waits_for_another_command_and_then_gives_up() throws Exception {
    cli.run("tokens", "create");
    Path lock = kept().resolve("lock");
    try (FileChannel held = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      held.lock();
      Cli hurried = new Cli(project, home, List.of("-Djwt-schemes.lock.seconds=1"));

      assertThat(hurried.run("tokens", "create"))
          .isEqualTo(
              new Ran(
                  3,
                  "",
                  "jwt-schemes tokens create: another command is working on this project;"
                      + " wait for it, or end it; its lock is "
                      + lock
                      + "\n"));
    }
    assertThat(cli.run("tokens", "list").out().lines()).hasSize(2);
  }

  @Test
  void keeps_the_old_state_on_a_full_disk() throws Exception {
    cli.run("tokens", "create");
    String tokens = Files.readString(kept().resolve("tokens.json"));
    String profile = Files.readString(profileFile());

    // No file may grow: to a program that is what a full disk is.
    Ran ran = cli.bash("(ulimit -f 0; jwt-schemes tokens create --scheme x) 2>&1 | cat");

    assertThat(ran.out())
        .contains(
            "x.keys.json can't be written (File too large); nothing was changed; check space");
    assertThat(Files.readString(kept().resolve("tokens.json"))).isEqualTo(tokens);
    assertThat(Files.readString(profileFile())).isEqualTo(profile);
    assertThat(files(home)).containsExactly("staff.keys.json", "tokens.json");
  }

  @Test
  void says_that_the_home_cannot_be_written() throws Exception {
    Path file = Files.createFile(temporary.resolve("file"));
    Cli homeless = new Cli(project, file.resolve("home"));

    Ran ran = homeless.run("tokens", "create");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err())
        .startsWith("jwt-schemes tokens create: " + file)
        .endsWith(
            " can't be written (Not a directory); nothing was changed; check space and permissions,"
                + " or set JWT_SCHEMES_HOME to another folder\n");
    assertThat(homeless.run("tokens", "list").exit()).isZero();
    assertThat(files(project)).containsExactly("microprofile-config.properties");
  }

  @Test
  void keeps_no_key_in_the_project_not_even_through_a_link() throws Exception {
    Files.createDirectory(project.resolve("target"));
    Path link = Files.createSymbolicLink(temporary.resolve("link"), project.resolve("target"));
    for (Path inside : List.of(project.resolve("target/home"), link.resolve("home"))) {
      assertThat(new Cli(project, inside).run("tokens", "create"))
          .isEqualTo(
              new Ran(
                  1,
                  "",
                  "jwt-schemes tokens create: private keys would be in the project, in "
                      + project
                      + "/target/home; set JWT_SCHEMES_HOME to a folder elsewhere\n"));
    }
    assertThat(new Cli(project, Path.of("relative")).run("tokens", "create").err())
        .isEqualTo(
            "jwt-schemes tokens create: the folder for keys isn't known;"
                + " set JWT_SCHEMES_HOME to an absolute path\n");
  }

  @Test
  void writes_to_no_file_outside_of_the_project() throws Exception {
    Path elsewhere = Files.createFile(temporary.resolve("elsewhere"));
    Files.createSymbolicLink(profileFile(), elsewhere);

    assertThat(cli.run("tokens", "create").err())
        .isEqualTo(
            "jwt-schemes tokens create: "
                + profileFile()
                + " is a link, or in a linked folder;"
                + " replace the link: only a file of the project is changed\n");
    assertThat(elsewhere).isEmptyFile();
    assertThat(files(home)).isEmpty();
  }

  @Test
  void uses_no_key_that_others_can_read() throws Exception {
    cli.run("tokens", "create");
    Path keys = kept().resolve("staff.keys.json");
    Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(cli.run("tokens", "create"))
        .isEqualTo(
            new Ran(
                1,
                "",
                "jwt-schemes tokens create: other users can reach "
                    + keys
                    + "; treat its keys as known and run: chmod go= "
                    + keys
                    + "\n"));
  }

  @Test
  void leaves_files_alone_that_it_cannot_read() throws Exception {
    cli.run("tokens", "create");
    Path tokens = kept().resolve("tokens.json");
    Path keys = kept().resolve("staff.keys.json");
    Files.writeString(tokens, "{\"tokens\":[{}]}");

    assertThat(cli.run("tokens", "list"))
        .isEqualTo(
            new Ran(
                3,
                "",
                "jwt-schemes tokens list: "
                    + tokens
                    + " can't be read as a list of tokens;"
                    + " restore it, or remove it: then no token is listed\n"));
    assertThat(cli.run("tokens", "create").exit()).isEqualTo(3);
    Files.writeString(keys, "{\"d\":\"secret");
    assertThat(cli.run("tokens", "key").err())
        .isEqualTo(
            "jwt-schemes tokens key: "
                + keys
                + " can't be read as a key set;"
                + " restore it, or remove it and create tokens anew\n");
    assertThat(tokens).hasContent("{\"tokens\":[{}]}");
  }

  @Test
  void asks_before_it_removes_what_cannot_be_restored() throws Exception {
    cli.run("tokens", "create");

    assertThat(cli.run("tokens", "clear"))
        .isEqualTo(
            new Ran(
                2,
                "",
                "jwt-schemes tokens clear: there is no terminal to ask at, and this can't be undone;"
                    + " add --force\n"));
    assertThat(files(home)).containsExactly("staff.keys.json", "tokens.json");
  }
}
