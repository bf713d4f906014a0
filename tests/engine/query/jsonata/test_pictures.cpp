// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/engine/query/jsonata/evaluate.h"

namespace stepwright::query::jsonata {
namespace {

TEST(JsonataPictures, Numbers) {
  EXPECT_EQ(eval("$formatNumber(12345.6, '#,###.00')"), "\"12,345.60\"");
  EXPECT_EQ(eval("$formatNumber(-3, '0;(0)')"), "\"(3)\"");
  EXPECT_EQ(eval("$formatNumber(0.145, '01%')"), "\"14%\"");
  EXPECT_EQ(eval("$formatNumber(1234.5678, '00.000e0')"), "\"12.346e2\"");
  EXPECT_EQ(eval("$formatNumber(34.555, '#0.00;(#0.00)')"), "\"34.56\"");
  EXPECT_EQ(eval("$formatNumber(1, '0.0.0')"), "!D3081");
  EXPECT_EQ(
      eval("$formatNumber(1234, '#.##0,0', {'decimal-separator': ',', 'grouping-separator': '.'})"),
      "\"1.234,0\"");
}

TEST(JsonataPictures, Integers) {
  EXPECT_EQ(eval("$formatInteger(1999, 'I')"), "\"MCMXCIX\"");
  EXPECT_EQ(eval("$formatInteger(28, 'a')"), "\"ab\"");
  EXPECT_EQ(eval("$formatInteger(2718, 'w')"), "\"two thousand, seven hundred and eighteen\"");
  EXPECT_EQ(eval("$formatInteger(22, '0;o')"), "\"22nd\"");
  EXPECT_EQ(eval("$formatInteger(1234567, '#,##0')"), "\"1,234,567\"");
  EXPECT_EQ(eval("$parseInteger('two thousand, seven hundred and eighteen', 'w')"), "2718");
  EXPECT_EQ(eval("$parseInteger('MCMXCIX', 'I')"), "1999");
  EXPECT_EQ(eval("$parseInteger('12,345', '#,##0')"), "12345");
  EXPECT_EQ(eval("$formatInteger(1, '*')"), "!D3130");
}

TEST(JsonataPictures, Dates) {
  EXPECT_EQ(eval("$fromMillis(1510067557121)"), "\"2017-11-07T15:12:37.121Z\"");
  EXPECT_EQ(eval("$fromMillis(1510067557121, '[D1o] [MNn] [Y], [h]:[m01][P] [z]', '+0530')"),
            "\"7th November 2017, 8:42pm GMT+05:30\"");
  EXPECT_EQ(eval("$fromMillis(1483228800000, '[X]-W[W01] [FNn,3-3]')"), "\"2016-W52 Sun\"");
  EXPECT_EQ(eval("$fromMillis(0, '[Y')"), "!D3135");
  EXPECT_EQ(eval("$fromMillis(1e300)"), "!D1001");
  EXPECT_EQ(eval("$fromMillis(-8640000000000001)"), "!D1001");
  EXPECT_EQ(eval("$fromMillis(8640000000000001, '[Y]')"), "!D1001");
  EXPECT_EQ(eval("$fromMillis(0, '[Yn]')"), "!D3133");
  EXPECT_EQ(eval("$now()"), "\"2025-11-21T12:00:00.000Z\"");
}

TEST(JsonataPictures, ReadsDates) {
  EXPECT_EQ(eval("$toMillis('2017-11-07T15:12:37.121Z')"), "1510067557121");
  EXPECT_EQ(eval("$toMillis('2017-11-07T15:12:37+01:00')"), "1510063957000");
  EXPECT_EQ(eval("$toMillis('7 November 2017', '[D] [MNn] [Y]')"), "1510012800000");
  EXPECT_EQ(eval("$toMillis('31/12/2018 11:59 pm', '[D]/[M]/[Y] [h]:[m] [P]')"), "1546300740000");
  EXPECT_EQ(eval("$toMillis('no date')"), "!D3110");
  EXPECT_EQ(eval("$toMillis('x', '[Y]')"), "undefined");
  EXPECT_EQ(eval("$toMillis('2017-02', '[Y]-[D]')"), "!D3136");
}

}  // namespace
}  // namespace stepwright::query::jsonata
