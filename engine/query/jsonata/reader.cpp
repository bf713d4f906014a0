// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/reader.h"

#include "engine/query/jsonata/messages.h"
#include "engine/query/jsonata/parser.h"
#include "engine/query/jsonata/prepare.h"
#include "engine/query/jsonata/resolver.h"

namespace stepwright::query::jsonata {

bool readProgram(detail::Program& program, std::string_view text, Dialect dialect,
                 Failure& failure) {
  Parser parser(text, program.tree, program.names, dialect == Dialect::Reference);
  Node* raw = parser.parse();
  if (parser.failure()) {
    failure = *parser.failure();
  } else {
    Resolver resolver(program.tree, program.names);
    program.tree.root = resolver.resolveRoot(raw);
    if (!resolver.failure()) {
      prepare(program, dialect);
      program.reader = readProgram;
      return true;
    }
    failure = *resolver.failure();
  }
  fillMessage(failure);
  return false;
}

}  // namespace stepwright::query::jsonata
