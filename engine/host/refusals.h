// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// Why a machine of a host cannot be read or written, and what such a file is called.
namespace stepwright::host::refusals {

inline constexpr Wording liesAtS3{"host.elsewhere", "the definition of \"%1\" lies at %2",
                                  "Fetch it from there, and name that file."};
inline constexpr Wording ofDeployment{
    "host.elsewhere", "the definition of \"%1\" is %2, which only the deployment knows",
    "Name the file that it comes from."};
inline constexpr Wording inOtherFile{"host.elsewhere", "the definition of \"%1\" stands in %2",
                                     "Open that file."};
inline constexpr Wording noMember{"host.member", "%1 has no definition at %2"};
inline constexpr Wording hole{"host.hole",
                              "only the deployment knows what %1 is: it cannot be changed here",
                              "Change it in %2, or replace all of it."};
inline constexpr Wording unwritable{"host.unwritable",
                                    "the change cannot be written into %1 as \"%2\" stands there",
                                    "Change it in the text of that file."};

// Notes on how an edit was written.
inline constexpr Wording foldedToLiteral{
    "host.note", "The folded text (>) was turned into a literal one (|), which keeps its lines."};
inline constexpr Wording doubleQuotes{
    "host.note", "The text was put into double quotes, which alone can hold it."};
inline constexpr Wording joinAnew{"host.note", "The items of Fn::Join were written anew."};

// Kinds of files, within a sentence.
inline constexpr Wording aDefinition{"host.kind", "a definition"};
inline constexpr Wording samTemplate{"host.kind", "an AWS SAM template"};
inline constexpr Wording cloudFormation{"host.kind", "a CloudFormation template"};
inline constexpr Wording serverless{"host.kind", "a file of the Serverless Framework"};
inline constexpr Wording terraform{"host.kind", "a Terraform file"};
inline constexpr Wording description{"host.kind", "an answer of DescribeStateMachine"};
inline constexpr Wording definitions{"host.kind", "a file of several definitions"};
inline constexpr Wording yamlDocuments{"host.kind", "several YAML documents"};
inline constexpr Wording markdown{"host.kind", "a Markdown page"};

}  // namespace stepwright::host::refusals
