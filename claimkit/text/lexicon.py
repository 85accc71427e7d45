"""Words that tell who is speaking: titles, roles, groups, bodies, outlets, first names, and the small words around."""

from __future__ import annotations

from claimkit.text.wordlists import words

HE, SHE = "he", "she"
MALE_TITLES = words("mr sir lord father king prince")
FEMALE_TITLES = words("mrs ms miss dame lady sister queen princess")
HONORIFICS = (
    MALE_TITLES
    | FEMALE_TITLES
    | words(
        "dr prof professor rev reverend judge justice senator sen rep gov governor president detective officer sgt "
        "captain capt lt lieutenant col colonel gen general rabbi pastor imam bishop archbishop inspector mx"
    )
)
MALE_ROLES = words(
    "actor spokesman chairman businessman husband father son brother boyfriend king gentleman policeman salesman "
    "uncle congressman nobleman man boy widower clergyman"
)
FEMALE_ROLES = words(
    "actress spokeswoman chairwoman businesswoman wife mother daughter sister girlfriend queen policewoman aunt "
    "congresswoman woman girl widow heroine"
)
ROLES = (
    MALE_ROLES
    | FEMALE_ROLES
    | words(
        "therapist psychotherapist psychologist psychiatrist neuroscientist scientist researcher professor lecturer "
        "doctor physician clinician counselor counsellor expert specialist sexologist neurologist epidemiologist "
        "sociologist criminologist historian economist philosopher academic scholar author writer novelist journalist "
        "reporter columnist editor critic blogger podcaster host presenter anchor correspondent broadcaster producer "
        "director filmmaker comedian singer musician athlete golfer politician senator minister mayor governor "
        "president chief executive officer head founder co-founder chair chairperson chairman director lawyer "
        "attorney solicitor barrister prosecutor judge detective inspector policeman spokesperson representative "
        "publicist agent manager analyst consultant adviser advisor advocate activist campaigner survivor victim "
        "accuser complainant witness patient client addict nurse social worker pastor priest rabbi minister preacher "
        "vicar bishop teacher student graduate fellow member secretary treasurer commissioner ombudsman designer "
        "model chef banker engineer investigator coach trainer owner resident reader listener caller mogul tycoon "
        "star celebrity defendant plaintiff widow"
    )
)
GROUPS = words(
    "critics skeptics sceptics doubters detractors defenders supporters opponents proponents advocates believers "
    "cynics therapists psychotherapists psychologists psychiatrists neuroscientists scientists researchers "
    "professors doctors physicians clinicians counselors counsellors experts specialists sexologists academics "
    "scholars authors journalists reporters columnists editors commentators observers analysts campaigners "
    "activists survivors victims accusers women men people others some many most several few lawyers attorneys "
    "prosecutors judges police detectives investigators officials spokesmen representatives publicists relatives "
    "friends colleagues patients clients addicts members practitioners professionals educators drafters "
    "panellists panelists neighbors neighbours locals residents readers listeners callers parents wives husbands "
    "preachers pastors bodies groups organisations organizations associations charities outlets newspapers sites "
    "studies clinics centers centres providers insurers economists sociologists historians philosophers feminists "
    "conservatives liberals fans viewers users witnesses defendants plaintiffs jurors mps lawmakers senators "
    "ministers teachers students graduates folks guys alumni both executives investors managers owners actors "
    "actresses employees workers those insiders veterans dissenters"
)
RESEARCH = words(
    "study studies research researchers paper papers survey surveys evidence data findings finding trial trials "
    "review reviews analysis analyses results result literature experiment experiments scan scans meta-analysis "
    "report poll polls figures statistics"
)
ARGUMENTS = words(
    "argument arguments theory theories view views thinking claim claims objection complaint criticism case "
    "misconception misperception myth belief notion idea wisdom fear worry"
)
BODIES = words(
    "institute association society academy board committee council commission union federation foundation trust "
    "charity group organisation organization body agency department ministry company firm studio network "
    "university college school hospital clinic centre center court service bureau college church police network "
    "manual panel institution practice team campaign coalition alliance league government office"
)
OUTLETS = words(
    "site website newspaper paper magazine outlet article report story tabloid broadcaster channel programme "
    "program podcast blog journal weekly daily agency wire column publication piece newsletter investigation "
    "documentary network station show"
)
DOCUMENTS = words(
    "statement release letter filing complaint lawsuit document guidance guideline memo bulletin post email"
)
ORG_WORDS = words(
    "Institute Association Society Academy Board Committee Council Commission Union Federation Foundation Trust "
    "University College School Hospital Clinic Centre Center Centers Centres Court Service Services Bureau Church "
    "Department Ministry Company Corporation Inc Ltd LLC Studio Studios Network Group Organisation Organization "
    "Agency Police Alliance Coalition League Project Times Post Journal News Herald Guardian Tribune Telegraph "
    "Gazette Chronicle Globe Mail Mirror Sun Express Courier Dispatch Examiner Observer Review Magazine Today "
    "Daily Weekly Broadcasting Professionals Media Press Radio Television TV Health Therapy Therapists Anonymous "
    "Congress Senate Parliament House Office Fund Initiative Partnership Partners Collective Laboratory Lab "
    "Clinics Hospitals Schools Medicine Psychiatry Addictions Record Reporter Standard Bulletin Argus Echo Star "
    "Wire Register Sentinel Beacon Ledger"
)
POSTNOMINALS = words("phd ph md lcsw msw lmft psyd rn obe mbe cbe jr sr qc kc mp esq dds mph jd cbe frs")
NAME_LINKS = words("of for the and on in & de")
PARTICLES = words("de van von der den del della di da la le bin ibn al el ter ten af du")
DETERMINERS = words(
    "the a an this that these those his her its their our my your some any many most several few all both each "
    "every no one two three four five six seven eight nine ten another other such more certain various numerous "
    "dozens plenty hundreds half"
)
PRONOUNS = words("he she they it i we you who")
EMPTY_SUBJECTS = words(
    "nobody no-one noone none nothing everybody everyone anybody anyone somebody someone something everything you "
    "there what which whatever whoever that this here neither one"
)
AUXILIARIES = words(
    "has have had having do does did will would can could may might must shall should is are was were be been "
    "being am 's 've 'd 'll 're ’s ’ve ’d ’ll ’re isn't isn’t aren't aren’t wasn't wasn’t weren't weren’t doesn't "
    "doesn’t don't don’t didn't didn’t won't won’t wouldn't wouldn’t can't can’t cannot couldn't couldn’t hasn't "
    "hasn’t haven't haven’t hadn't hadn’t shouldn't shouldn’t mightn't mightn’t"
)
BE = words(
    "is are was were be been being am 's ’s 're ’re isn't isn’t aren't aren’t wasn't wasn’t weren't weren’t get "
    "gets got"
)
NEGATIONS = words("not never cannot nor neither hardly without") | {
    w for w in AUXILIARIES if w.endswith(("n't", "n’t"))
}
ADVERBS = words(
    "also too then later now once still even just simply only often always sometimes usually generally recently "
    "already again soon once long since nonetheless nevertheless however therefore thus though instead meanwhile "
    "first further rather quite much well both each all ever almost so in turn today yesterday himself herself "
    "themselves itself not never hardly either neither else more most rightly"
)
PREPOSITIONS = words(
    "of in on at by for with from to about against between among through during before after under over into "
    "within without towards toward upon behind beyond across around near despite like unlike since until till via "
    "as than according amid alongside because besides"
)
SUBORDINATORS = words(
    "that because while whereas although though if when whenever whether since unless until after before where as "
    "than how why what lest once so"
)
FUNCTION_WORDS = (
    DETERMINERS | PRONOUNS | EMPTY_SUBJECTS | AUXILIARIES | ADVERBS | PREPOSITIONS | SUBORDINATORS
    | words(
    "and but or nor yet him them me us hers theirs ours yes no ok okay please look listen think see say well "
    "right oh very even perhaps maybe indeed clearly whose whom why how nor whatever hello today tomorrow "
    "yesterday monday tuesday wednesday thursday friday saturday sunday May january february march april june july "
    "august september october november december take put do let call picture go dear"
)
)  # fmt: skip
CERTAIN_OF = words(
    "sure certain convinced adamant confident sceptical skeptical persuaded unconvinced doubtful worried "
    "concerned afraid clear unsure uncertain wary blunt emphatic categorical dismissive critical optimistic "
    "pessimistic unmoved guarded scathing cautious firm"
)
# What somebody has or gives when the words after it are theirs ("her view is that", "in his opinion", "by its count").
VIEW_NOUNS = words(
    "view views opinion telling account words judgment judgement reading estimation eyes mind book experience "
    "position argument answer contention claim take point message verdict theory advice explanation conclusion "
    "belief complaint criticism objection defence defense reply response stance phrase term word assessment "
    "analysis opinions feeling hunch diagnosis counsel guess estimate rule count reckoning lights accounts hope "
    "fear worry thesis case credo definition description version perspective warning prediction proposal "
    "recommendation suggestion comparison retort"
)
# Those of them that can stand alone behind "in" or "by" ("in her view", "by its own account").
EYES = words(
    "view views opinion telling account accounts words judgment judgement reading estimation eyes mind book "
    "experience count reckoning lights estimate assessment analysis perspective opinions"
)
MALE_NAMES = words(
    "james john robert michael david william richard joseph thomas charles christopher daniel matthew anthony "
    "mark donald steven stephen paul andrew joshua kenneth kevin brian george edward timothy ronald jason jeffrey "
    "jeff ryan jacob gary nicholas eric jonathan larry justin scott brandon frank benjamin ben gregory samuel sam "
    "raymond patrick alexander jack dennis jerry peter henry douglas adam nathan zachary walter harold kyle carl "
    "arthur gerald roger keith jeremy terry lawrence sean christian albert joe ethan austin willie billy bruce "
    "ralph roy eugene louis philip bobby bob johnny bradley harry howard fred wayne alan alfred martin marty ray "
    "rob tom tim jim mike dave dan matt tony chris steve nick ted bill greg max leo oscar otto victor harvey "
    "simon ian neil nigel graham stuart colin derek trevor gavin hugh rory liam owen declan seamus eoin ahmed "
    "mohammed muhammad ali omar hassan ravi raj arjun sanjay vikram carlos juan jose luis pedro miguel javier "
    "diego marco luca giovanni pierre jean jacques hans karl klaus jürgen lars erik sven anders ivan dmitri "
    "sergei boris hiroshi kenji wei"
)
FEMALE_NAMES = words(
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra "
    "ashley kimberly emily donna michelle carol amanda melissa deborah stephanie stefanie rebecca sharon laura "
    "cynthia dorothy amy kathleen angela shirley brenda emma anna ana pamela nicole samantha katherine catherine "
    "christine helen debra rachel carolyn janet maria heather diane julie joyce victoria kelly christina joan "
    "evelyn lauren judith olivia martha cheryl megan andrea ann anne alice jean doris julia grace amber beverly "
    "danielle theresa marilyn madison charlotte rose natalie diana brittany kayla alexis lori tiffany sophie "
    "sophia claire fiona siobhan aoife niamh sinead orla ruth esther naomi hannah leah miriam eva ingrid astrid "
    "greta heidi ursula monica paula rosa lucia carmen elena sofia isabel ines priya anjali deepa sunita fatima "
    "aisha leila yasmin mei yuki ellen nora nina vera valerie juliet gwyneth georgina annabel harriet lucy kate "
    "katie jane sally molly polly wendy tracy tina gloria marion marian sylvia irene"
)
