package dev.jwtschemes.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Members that are laborious to read, as many as there is room for. Without braces. */
final class Padding {
  private Padding() {}

  /** By name; each fits into this many bytes. */
  static Map<String, String> of(int room) {
    Map<String, String> all = new TreeMap<>();
    all.put("one long string", "\"p\":\"" + Tokens.fill("x", room - 8) + "\"");
    all.put("escapes", "\"p\":\"" + Tokens.fill("\\u0041", room - 8) + "\"");
    all.put("letters of three bytes", "\"p\":\"" + Tokens.fill("\u20ac", (room - 8) / 3) + "\"");
    all.put("zeros", "\"p\":[" + Tokens.fill("0,", room - 8) + "0]");
    all.put("doubles", "\"p\":[" + Tokens.fill("1.7e-300,", room - 8) + "0]");
    all.put(
        "numbers of 18 digits", "\"p\":[" + Tokens.fill("123456789012345678,", room - 9) + "0]");
    all.put("empty strings", "\"p\":[" + Tokens.fill("\"\",", room - 10) + "\"\"]");
    all.put("empty objects", "\"p\":[" + Tokens.fill("{},", room - 10) + "{}]");
    all.put("empty lists", "\"p\":[" + Tokens.fill("[],", room - 10) + "[]]");
    all.put(
        "objects of one member",
        "\"p\":[" + Tokens.fill("{\"a\":0},", Math.min(room - 14, 950 * 8)) + "{}]");
    all.put(
        "lists 29 deep",
        "\"p\":[" + Tokens.fill("[".repeat(29) + "]".repeat(29) + ",", room - 8) + "0]");
    all.put("white space", "\"p\":" + Tokens.fill(" ", room - 8) + "0");
    all.put("members", members(room));
    all.put("members of one hash", colliding(room));
    return all;
  }

  private static String members(int room) {
    StringBuilder text = new StringBuilder("\"p\":0");
    for (int i = 0; i < 950 && text.length() < room - 14; i++) {
      text.append(",\"_").append(Integer.toString(i, 36)).append("\":0");
    }
    return text.toString();
  }

  /** Names made of Aa and BB: String.hashCode doesn't tell them apart. */
  private static String colliding(int room) {
    List<String> names = List.of("");
    for (int i = 0; i < 9; i++) {
      List<String> longer = new ArrayList<>();
      names.forEach(name -> longer.addAll(List.of(name + "Aa", name + "BB")));
      names = longer;
    }
    StringBuilder text = new StringBuilder("\"p\":0");
    for (String name : names) {
      if (text.length() < room - 30) {
        text.append(",\"").append(name).append("\":0");
      }
    }
    return text.toString();
  }
}
