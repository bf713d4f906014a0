// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/yaml_words.h"

#include <gtest/gtest.h>

namespace stepwright::text {
namespace {

/// What PyYAML 6.0 makes of them; "" where YAML 1.2 reads the same.
struct Word {
  const char* scalar;
  const char* read;
};

class Yaml11 : public testing::TestWithParam<Word> {};

TEST_P(Yaml11, ReadsAWordInItsOwnWay) {
  EXPECT_EQ(readByYaml11(GetParam().scalar).value_or(""), GetParam().read);
}

INSTANTIATE_TEST_SUITE_P(
    Words, Yaml11,
    testing::Values(Word{"yes", "the boolean true"}, Word{"Off", "the boolean false"},
                    Word{"y", ""}, Word{"true", ""}, Word{"yEs", ""}, Word{"012", "the number 10"},
                    Word{"0o12", "the text \"0o12\""}, Word{"089", "the text \"089\""},
                    Word{"0", ""}, Word{"10", ""}, Word{"1_000", "the number 1000"},
                    Word{"0b101", "the number 5"}, Word{"0x1F", ""}, Word{"1:30", "the number 90"},
                    Word{"1:30:00", "the number 5400"}, Word{"1:60", ""}, Word{"12:", ""},
                    Word{"a:1", ""},
                    Word{"2024-01-31", "a date, which it writes in a form of its own"},
                    Word{"2024-01-31T10:00:00Z", "a date, which it writes in a form of its own"},
                    Word{"2024-01", ""}, Word{"1e3", "the text \"1e3\""},
                    Word{"1.5e3", "the text \"1.5e3\""}, Word{"1.5e+3", ""}, Word{"1.5", ""},
                    Word{"-012", "the number -10"}, Word{".5", "the number 0.5"},
                    Word{"0_7", "the number 7"}, Word{"+12", ""}, Word{"0:30", ""},
                    Word{"190:20:30", "the number 685230"}, Word{"text", ""}, Word{"", ""}));

}  // namespace
}  // namespace stepwright::text
