#include "format_cases.h"

namespace whosaid {

const ImportChoice kNothingSaid = {.list = nullptr, .map = {}, .today = {2026, 11, 23}};

ImportChoice choice_of(const ListTable& list, ColumnMap map) {
  return {.list = &list, .map = std::move(map), .today = {2026, 11, 23}};
}

const std::vector<FormatCase>& format_cases() {
  static const std::vector<FormatCase> cases = {
      {"q.csv",
       "item,itemLabel,aliases,genderLabel,positionLabel,iso2,start,end\r\n"
       "http://www.wikidata.org/entity/Q901,Ada Roe,A. Roe|Roe,female,Minister of Foreign "
       "Affairs,FR,2020-05-07T00:00:00Z,\r\n"
       "http://www.wikidata.org/entity/Q901,Ada Roe,A. Roe,female,mayor of "
       "Roeville,FR,2010-01-01T00:00:00Z,2014-01-01T00:00:00Z\r\n"
       "http://www.wikidata.org/entity/Q902,Q902,,male,President,FR,2020,\r\n"
       "http://www.wikidata.org/entity/Q903,\"Doe, Ben\nJunior\",,male,President of France,FR,1990,\r\n",
       "table", "people",
       "ada-roe / Ada Roe / Roe / A. Roe|~Roe / f / FR / mayor of Roeville@FR:2010-01-01..2014-01-01|foreign "
       "minister@FR:2020-05-07.. / Q901\n"
       "ben-junior-doe / Ben Junior Doe / Doe /  / m / FR /  / Q903\n",
       "an id instead of a name: Q902\noffice: begun more than 12 years ago and never ended: President of France, "
       "1990\n"},
      {"q.srj",
       R"({"head":{"vars":["item","itemLabel","positionLabel","iso2","start"]},"results":{"bindings":[
        {"item":{"value":"http://www.wikidata.org/entity/Q901"},"itemLabel":{"value":"Ada Roe"},"positionLabel":{"value":"Minister"},
         "iso2":{"value":"FR"},"start":{"value":"2020-05-07T00:00:00Z"}}]}})",
       "sparql-json", "people", "ada-roe / Ada Roe / Roe /  /  / FR / minister@FR:2020-05-07.. / Q901\n", ""},
      {"e.json",
       R"({"entities":{"Q901":{"labels":{"en":{"value":"Ada Roe"}},"aliases":{"en":[{"value":"Ada Zoe Roe"}]},"claims":{
        "P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}],"P21":[{"mainsnak":{"datavalue":{"value":{"id":"Q6581072"}}}}],
        "P27":[{"mainsnak":{"datavalue":{"value":{"id":"Q142"}}},"qualifiers":{"P582":[{"datavalue":{"value":{"time":"+1990-01-01T00:00:00Z","precision":9}}}]}}],
        "P39":[{"mainsnak":{"datavalue":{"value":{"id":"Q30461"}}}}]}}}})",
       "wikidata", "people", "ada-roe / Ada Roe / Roe / Ada Zoe Roe / f /  /  / Q901\n",
       "office: an id instead of a name: Q30461\n"},
      {"p.json",
       R"({"persons":[{"id":"1","name":"Ada Roe","gender":"female","email":"ada@roe.example","image":"http://x"},{"id":"2","name":"آدا"}],
        "organizations":[{"id":"leg","name":"Roe Assembly","classification":"legislature"}],
        "memberships":[{"person_id":"1","organization_id":"leg","role":"member","legislative_period_id":"t"},
          {"person_id":"9","organization_id":"leg","role":"member"},{"person_id":"1","organization_id":"none"}],
        "events":[{"id":"t","start_date":"2021-03-01"}]})",
       "popolo", "people", "ada-roe / Ada Roe / Roe /  / f /  / member of parliament@roe-assembly:2021-03-01..\n",
       "membership: the person is not in the file: member\nmembership: the organization is not in the file: none\nnot "
       "in Latin letters: آدا\n"},
      {"us.yaml",
       "- id: {bioguide: R1, wikidata: Q901}\n  name: {first: Ada, nickname: Addie, last: Roe, official_full: Ada Z. "
       "Roe}\n"
       "  bio: {gender: F, birthday: '1970-01-01'}\n  terms:\n"
       "  - {type: rep, start: '2021-01-03', end: '2023-01-03', state: OH, phone: 1}\n"
       "  - {type: rep, start: '2023-01-03', end: '2029-01-03', state: OH}\n"
       "- id: {bioguide: W1}\n  name: {first: Ben, last: Doe}\n  bio: {birthday: '1732-02-22'}\n  terms: [{type: prez, "
       "start: '1789-04-30', end: '1793-03-04'}]\n",
       "us-congress", "people",
       "ada-z-roe / Ada Z. Roe / Roe / Ada Roe|Addie Roe / f / US / representative for Ohio@us-house:2021-01-03.. / "
       "Q901\n",
       "born more than 110 years ago: Ben Doe\n"},
      {"c.yaml",
       "- {type: house, name: House Committee on Roes, thomas_id: HSRO, phone: 1, subcommittees: [{name: Small Roes, "
       "thomas_id: '01'}]}\n",
       "us-congress", "organizations",
       "house-committee-on-roes / House Committee on Roes /  /  / legislature / US / us-house\n",
       "a subcommittee: its name alone is none: Small Roes\n"},
      {"f.json",
       "{\"id\":\"p1\",\"schema\":\"Position\",\"properties\":{\"name\":[\"Minister\"],\"country\":[\"fr\"]}}\n"
       "{\"id\":\"Q901\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Ada Roe\"],\"alias\":[\"Ada Zoe "
       "Roe\"],\"gender\":[\"female\"],\"country\":[\"fr\"],\"wikidataId\":[\"Q901\"],\"email\":[\"a@b\"]}}\n"
       "{\"id\":\"o1\",\"schema\":\"Occupancy\",\"properties\":{\"holder\":[\"Q901\"],\"post\":[\"p1\"],\"startDate\":["
       "\"2020-01-02\"]}}\n"
       "{\"id\":\"o2\",\"schema\":\"Occupancy\",\"properties\":{\"holder\":[\"nobody\"],\"post\":[\"p1\"]}}\n"
       "{\"id\":\"x\",\"schema\":\"Passport\",\"properties\":{}}\nno json\n",
       "ftm", "people", "ada-roe / Ada Roe / Roe / Ada Zoe Roe / f / FR / minister@FR:2020-01-02.. / Q901\n",
       "a Passport: no list of ours: x\nno JSON: \noccupancy: the holder is not in the file: \n"},
      {"r.jsonl",
       "{\"label\":\"PERSON\",\"pattern\":\"Ada "
       "Roe\"}\n{\"label\":\"PERSON\",\"pattern\":[{\"LOWER\":\"ben\"},{\"LOWER\":\"doe\"}]}\n"
       "{\"label\":\"ORG\",\"pattern\":[{\"TEXT\":{\"REGEX\":\"x\"}}]}\n{\"label\":\"EVENT\",\"pattern\":\"Cup\"}\n{"
       "\"label\":\"NORP\",\"pattern\":\"French\"}\n{\"label\":\"GPE\",\"pattern\":\"Roeville\"}\n",
       "entity-ruler", "people", "ada-roe / Ada Roe / Roe\nben-doe / Ben Doe / Doe\n",
       "a pattern of tokens that is no name: {\"label\":\"ORG\",\"pattern\":[{\"TEXT\":{\"REGEX\":\"x\"}}]}\n"
       "label EVENT: no list of ours, or not asked for: Cup\na country without an ISO code that we have: Roeville\n"},
      {"r.tsv", "Ada Roe\tPERSON\nA\\.B\\. Doe\tPERSON\tMISC\t1.0\n[0-9]+ Roe\tPERSON\nCup\tEVENT\n", "regexner",
       "people", "ab-doe / A.B. Doe / Doe\nada-roe / Ada Roe / Roe\n",
       "a pattern that is no name: [0-9]+ Roe\na class that is no list of ours, or not asked for: Cup\n"},
      {"iso.json",
       R"({"3166-1":[{"alpha_2":"RL","alpha_3":"ROL","name":"Roeland, Republic of","official_name":"Old Republic of Roeland"}],"3166-3":[{"alpha_4":"XXYY","name":"Doeland"}]})",
       "iso-codes", "countries", "RL / ROL / Republic of Roeland / Old Republic of Roeland\n",
       "a country that is no more: Doeland\n"},
      {"cldr.json",
       R"({"main":{"en":{"localeDisplayNames":{"territories":{"001":"world","FR":"France","FR-alt-short":"Frankland","ZZ":"Unknown Region"}}}}})",
       "cldr", "countries",
       "FR /  / France / French Republic|Frankland / Paris / French / French|Frenchman / French government\n",
       "a part of the world, not a country: world\na country without an ISO code that we have: Unknown Region\n"},
      {"m.json",
       R"([{"cca2":"RL","cca3":"ROL","name":{"common":"Roeland","official":"Republic of Roeland"},"altSpellings":["RL","Ρωλανδία"],"capital":["Roeville"],"demonyms":{"eng":{"f":"Roelander","m":"Roelander"}}}])",
       "mledoze", "countries", "RL / ROL / Roeland / Republic of Roeland / Roeville / Roelander / Roelander\n",
       "alias: not in Latin letters: Ρωλανδία\n"},
      {"a.txt",
       "# comment\n\nROELAND_ [ROL]\n+ROHLAND_\nROE_LIBERATION_FRONT_ \n+RLF_\n\t [FRAREB]\n\t [FRAREB "
       ">100401]\nROE_BRIGADE_ \nADA_ROE_  ; x\n\t[FRAGOV "
       "080501-100331]\nROEVILLE_ [ROL]\n\x1A\n",
       "petrarch", "organizations", "roe-liberation-front / Roe Liberation Front /  / RLF / armed-group\n",
       "other names: a country's, wrong spellings and towns, mixed: Rohland\nno code tells what it is: Roe Brigade\na "
       "place in a country: Roeville\n"
       "a country without an ISO code that we have: Roeland\n"
       "unknown country: FRA\nunknown country: FRA\n"},
      {"g.txt",
       "!PERSON! = MAN, MEN\nCHAMBER_OF_ROES {CHAMBERS_OF_ROES} [~BUS]\nPOLICE_ROE [~COP]\nHEAD_OF_ROE "
       "[~GOV]\nFIRE!PERSON! {} [~GOV]\nROE_CHEESE {} [~AGR]\nROE_TO {} [~GOV]\nROE_FORCES [~MIL]\n",
       "petrarch", "roles",
       "chamber of roes / chambers of roes /  / business\nhead of roe / heads of roe /  / official\npolice roe / "
       "police roes /  / justice\nroe cheese\nroe forces /  /  / military\n",
       "a substitution for several words: FIRE!PERSON! {} [~GOV]\na beginning, not a role: roe to\n"},
      {"ci.txt",
       "<CountryCode>FRA</CountryCode>\n<CountryName>FRANCE</CountryName>\n<Nationality>\n\tROELAND_\n</"
       "Nationality>\n<Leaders>\n\t<Presidents>\n"
       "\t\tADA_ROE_\t[20160101 - 20200101]  "
       "[B:19500101]\n\t</Presidents>\n</Leaders>\n<GovernmentOfficials>\n\tBEN_DOE_\t[FRAGOV 20150101 - 20150231]\t# "
       "Minister of Foreign Affairs\n</GovernmentOfficials>\n",
       "country-info", "people",
       "ada-roe / Ada Roe / Roe /  /  / FR / president@FR:2016-01-01..2020-01-01\n"
       "ben-doe / Ben Doe / Doe /  /  / FR / foreign minister@FR:2015-01-01..2015-02\n",
       ""},
      {"w.txt", "Ada.f\nZoe.f\nRoe Doe\nX\n\n# no\nquentin\n", "words", "given_names", "Quentin / u\nZoe / f\n",
       "more than one word: Roe Doe\none letter: X\n", choice_of(lists::kGivenNames)},
      {"t.csv", "label;altLabels\n\"Roe; Party\";RP\nForward;\n", "table", "organizations",
       "roe-party / Roe; Party /  / ~RP\n", "only a common word or a given name: Forward\n",
       choice_of(lists::kOrganizations, {{"name", "label"}, {"aliases", "altLabels"}})},
  };
  return cases;
}

}  // namespace whosaid
