#include "exchange/name_text.h"

#include <doctest/doctest.h>

using namespace whosaid;

TEST_CASE("a text is made tidy") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"  Ada \t\n Roe ", "Ada Roe"},
      {"Ada\u00A0Roe", "Ada Roe"},
      {"\u200EAda\u200B\u202C", "Ada"},
      {"Jose\u0301", "José"},
      {"A\x1A", "A"},
      {"", ""},
      {"\uFFFDAda", "Ada"},
  };
  for (const auto& [text, wanted] : cases) CHECK(tidy(text) == wanted);
}

TEST_CASE("what cannot be a name is told") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"Ada Roe", ""},
      {"Élisabeth Borne", ""},
      {"Elizabeth VIII", ""},
      {"3M Party", "digits in the name of a person"},
      {"", "no name"},
      {"Q7747", "an id instead of a name"},
      {"bc584d7f-86a1-4c2d-97b4-081971d8a1fa", "an id instead of a name"},
      {"ada@roe.example", "an address or markup instead of a name"},
      {"<b>Ada</b>", "an address or markup instead of a name"},
      {"12 (3)", "no letters in the name"},
      {"مشعل", "not in Latin letters"},
      {"Ada Роу", "not in Latin letters"},
      {"Adaaaaa Roe", "a letter four times over: vandalism?"},
      {"ada roe", "no capital letter in the name"},
      {"~Ada", "a mark instead of a name"},
  };
  for (const auto& [name, fault] : cases) {
    CAPTURE(name);
    CHECK(person_name_fault(name) == fault);
  }
  CHECK(person_name_fault(std::string(400, 'A') + "da") != "");
  CHECK(name_fault("A a b c d e f g h i j k l m n o p") == "longer than a name");
  CHECK(name_fault("3M Party").empty());
  CHECK(text_fault("foreign minister").empty());
}

TEST_CASE("names of people are turned round and freed of what stands behind") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"Roe, Ada", "Ada Roe"},
      {"Ada Roe, Jr.", "Ada Roe Jr."},
      {"Mark Roe, Baron Roe-Doe", "Mark Roe"},
      {"Ada Roe (politician)", "Ada Roe"},
      {"Roe, Ada, Jr.", "Ada Roe"},
      {"Ada Roe (", "Ada Roe"},
      {"Roe,", "Roe"},
  };
  for (const auto& [name, wanted] : cases) CHECK(plain_person_name(name) == wanted);
}

TEST_CASE("capitals only are made a name, and brackets hold another only when it is an acronym") {
  CHECK(without_capitals("SECRETARY-GENERAL OF THE BAR") == "Secretary-General of the Bar");
  CHECK(without_capitals("O'BRIEN 3RD") == "O'brien 3rd");
  CHECK(without_capitals("BBC OF ROE") == "BBC of Roe");
  CHECK(without_capitals("Ada ROE") == "Ada ROE");
  CHECK(names_in_brackets("Army of Roe (AOR)") == std::vector<std::string>{"Army of Roe", "AOR"});
  CHECK(names_in_brackets("Liberals (Roeland)") == std::vector<std::string>{"Liberals"});
  CHECK(names_in_brackets("(Roe)") == std::vector<std::string>{"(Roe)"});
}

TEST_CASE("an id is made of a name as ours are") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"Müller-Łukasz", "muller-lukasz"},
      {"Ra'anan O’Roe", "raanan-oroe"},
      {"  J. D. Vance ", "j-d-vance"},
      {"Søren Æbelø", "soren-aebelo"},
      {"!!!", ""},
  };
  for (const auto& [name, id] : cases) CHECK(id_of_name(name) == id);
}

TEST_CASE("the family name is the last with its particles, or the first where families stand first") {
  const struct {
    std::string_view name, country, family;
  } cases[] = {
      {"Ada Roe", "US", "Roe"},
      {"Ada Roe Jr.", "US", "Roe"},
      {"Ada van der Roe", "NL", "van der Roe"},
      {"Khalid bin Roe", "SA", "bin Roe"},
      {"Roe Ing-wen", "TW", "Roe"},
      {"Li Roe", "CN", "Li"},
      {"Ada", "US", ""},
      {"Nguyen Roe Doe", "VN", ""},
      {"Abdel al-Roe", "EG", "al-Roe"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(family_name_of(c.name, c.country) == c.family);
  }
}
