"""The texts that rules rest on: read on 25 November 2026 as far as `says` goes, and told in our own words."""

from claimkit.rules import Authority

REUTERS_QUOTES = Authority(
    "Style guide, entry on quotations",
    "Reuters Handbook of Journalism",
    "http://handbook.reuters.com/index.php/Q",
    "What stands in quotation marks is not altered; words may be left out, marked, and only if the sense stays.",
)
REUTERS_ACCURACY = Authority(
    "Accuracy",
    "Reuters Handbook of Journalism",
    "http://handbook.reuters.com/index.php?title=Accuracy",
    "Talk to people on all sides of a dispute; be honest about where a statement comes from.",
)
GUARDIAN_QUOTES = Authority(
    "Style guide, entry on quotes (2004, as reproduced on a reader's site)",
    "The Guardian",
    "http://anyotherbusiness.blogspot.com/2004/09/guardian-unlimited-style-guide-quotes.html",
    "A reader may take it that the reporter vouches for words in quotation marks; say where a quotation comes from.",
)
SPJ = Authority(
    "Code of Ethics of 2014, section on seeking truth (as reproduced by the ASBPE)",
    "Society of Professional Journalists",
    "https://asbpe.org/blog/2014/09/10/"
    "spj-uses-17-factors-in-revised-ethics-code-to-define-seek-truth-and-report-it-mandate/",
    "Verify before release and use original sources; put information into context without oversimplifying; update it "
    "through the life of a story; let the public judge how reliable sources are and what moves them; seek out those "
    "who are accused so that they can answer.",
)
AP_DIAGNOSIS = Authority(
    "Stylebook entry on mental illness (2013, as reproduced)",
    "Associated Press",
    "https://ar.scribd.com/document/255889182/Associated-Press-Entry-on-Mental-Illness",
    "A person's diagnosis is given only where it matters to the story and is properly sourced; no hearsay.",
)
BBC_REPLY = Authority(
    "Right of reply, guidance note",
    "BBC Editorial Guidelines",
    "http://www.bbc.co.uk/guidelines/editorialguidelines/onguide/fairness/",
    "Those against whom allegations are made should normally have the chance to answer.",
)
NPR_ACCURACY = Authority(
    "Ethics handbook, Accuracy",
    "NPR",
    "https://www.npr.org/about-npr/688139552/accuracy",
    "Know the source of each fact that you report; put assertions as precisely as the facts allow, in context.",
)
