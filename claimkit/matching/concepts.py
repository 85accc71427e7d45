"""What the words of this debate stand for: a small lexicon of concepts.

News copy has forty words for a clinic and thirty for an excuse; a classifier that has seen ten of
them should recognise the rest. Each concept lists words and phrases that play one part in this
debate. Concepts are features beside the words themselves, alone and in pairs, so an entry that is
wrong somewhere costs little. The lists come from general knowledge of the subject, not from
labelled articles.

Entries are separated by white space. An entry matches by stem (see `words.stem`), a trailing
``*`` makes it a prefix, and an underscore joins words that match in a row.
"""

from functools import lru_cache
from typing import Final

from claimkit.matching.words import stem, words

__all__ = ["CONCEPTS", "concepts_by_word"]

CONCEPTS: Final[dict[str, str]] = {
    # the condition
    "addict": "addict* dependen* hooked habit-forming",
    "compulsive": "compuls* hypersexual* uncontroll* obsess* out_of_control satyriasis nymphomania",
    "disorder": "disorder condition illness disease sick sickness malady syndrome ailment"
    " affliction patholog* diagnos* diagnosable medical clinical psychiatric ill",
    "sex": "sex sexual* erotic* libido lust promisc*",
    "label": "label* term word phrase tag terminology name called calling language slogan jargon",
    # whether it is real
    "real": "real really genuin* true truly exist* existence authentic valid legitimate bona_fide"
    " reality undeniable indisputable established well-documented tangible",
    "unreal": "myth fiction* fantasy bogus invent* made_up phantom nonsense bunk* baloney fake*"
    " phony phoney pseudoscien* quack* junk hoax humbug fabricat* mirage unicorn imaginary"
    " nonexistent non-existent rubbish fad sham claptrap hogwash no_such_thing fairy_tale"
    " figment make-believe con pretend* mumbo_jumbo pop_psychology",
    "negation": "not no never nor none neither without nobody nothing nowhere hardly scarcely"
    " barely cannot lack* absen* fail* far_from anything_but rather_than instead_of",
    "deny": "deny deni* dispute* reject* refute* contest* dismiss* disavow* repudiat* innocen*"
    " untrue rebut* unfounded categorical* unequivocal* baseless fabricat* did_nothing_wrong"
    " maintains_his protest* clear_his_name",
    "admit": "admit* confess* acknowledg* conced* apolog* sorry regret* remorse* plead* pled"
    " contrite own_up owned_up came_clean",
    "disagree": "disagree* divid* divis* split debat* controvers* contentious contested quarrel*"
    " row argu* consensus schism camp warring polari* squabbl* feud* at_odds loggerheads"
    " unsettled undecided dispute both_sides opinion differ jury_is_out in_two_minds"
    " not_everyone bone_of_contention crossfire rift battle",
    "confused": "misunder* misdiagnos* misconcept* confus* misus* loosely overus* bandied"
    " ignoran* sloppy caricatur* stereotyp* catch-all carelessly glib flippant thrown_around"
    " tossed_around mislabel* mistake* mistook muddled lumped watered_down abused_term",
    "boundary": "line threshold boundar* blurr* blurry murky fuzzy tricky clear-cut clear_cut"
    " gray_area straightforward subjective criterion arbitrary cutoff cut-off checklist"
    " yardstick litmus definitive no_test blood_test",
    # authorities
    "dsm": "dsm psychiatric_association apa diagnostic_manual diagnostic_and_statistical manual"
    " handbook psychiatrists_bible psychiatry_bible diagnostic_bible psychiatrists_manual",
    "who": "world_health icd geneva un classification_of_diseases international_classification disease_catalog who_has",
    "asam": "asam society_of_addiction addiction_medicine addiction_doctors",
    "aasect": "aasect sexuality_educators sex_educators sex_therapists sexuality_professionals",
    "include": "includ* list* entr* add recogn* accept* enshrin* adopt* contain* cover* encompass*"
    " embrac* admit* inclus* classif* acknowledg* code_for makes_room",
    "exclude": "exclud* exclus* omit* omission left_out leave_out leaves_out leaving_out drop*"
    " unlisted missing remov* shut_out kept_out turned_down voted_down struck declin* absent"
    " nowhere_to_be_found no_entry no_mention does_not_appear reject*",
    "political": "politic* ideolog* lobby* cowardice timid* squeamish* backlash embarrass* infight*"
    " turf funding pressur* afraid fear* insurer pharmaceutical nervous money not_science",
    "impulse": "impuls* kleptoman* pyroman* trichotillo* urge_control",
    "shortof": "stop_short stops_short stopped_short short_of shy_away steer_clear cautious*"
    " deliberately pointedly stopping_short avoided avoids refrain* held_back without_calling"
    " not_calling",
    # science
    "brain": "brain* neural* neuro* dopamin* circuit* amygdal* striat* cortex frontal prefrontal"
    " mri fmri eeg scan* imaging electrode* synap* brainwave* p300 cingulat* gray_matter"
    " receptors reward_system reward_center",
    "stimulus": "cue* stimul* image clip picture photograph video respons* respond* react* lit"
    " light_up lights_up fire fired activat* activity",
    "same": "same similar* resembl* mirror* alike parallel* akin comparab* indistinguish* analog*"
    " hallmark* equivalen* identical* likeness just_like just_as no_different in_common much_like"
    " like_any like_other counterpart the_way",
    "differ": "differ* distinct* unlike distinguish* separat* contrast conflat* equat* apart"
    " another_thing two_things not_the_same apples confus* distinction",
    "drug": "drug* alcohol* heroin cocain* opioid* opiate* nicotin* tobacco drink* drunk booze"
    " narcotic* crack meth substance chemical* gambl* vodka whiskey smok* cigarette* bottle"
    " junkie pills crystal",
    "withdrawal": "withdraw* detox* cold_turkey shakes shaking sweats sweating tremor* seizure*"
    " irritab* insomnia restless* jitter* nausea convuls* delirium going_without go_without"
    " goes_without depriv* night_sweats physical_symptoms",
    "tolerance": "toleran* escalat* dos* more_and_more larger bigger stronger increasingly"
    " extreme novelty ramp* riskier ever_more harder higher quantity build_up ups_the ante",
    "crave": "crav* urge preoccup* fixat* driven itch hunger high rush binge* consumed think_about"
    " thinks_about all-consuming fix thrill buzz",
    "control": "control* restrain* resist* willpower stop quit choos* choice powerless unable"
    " helpless tried attempt* vow* promis* cannot_stop not_stop struggl* self-control cut_down"
    " cut_back will_power",
    "damage": "harm* damag* ruin* wreck* destroy* consequenc* suffer* distress* marriage job debt"
    " divorce hurt* fallout toll bankrupt* interfer* career livelihood impair* cost_him cost_her"
    " collapse",
    "evidence": "evidence research* data study studi* scien* proof prov* trial literature finding"
    " empiric* review* paper peer-reviewed randomi* journal experiment* body_of_work scholar*",
    "thin": "insufficient inadequate thin scant sparse little weak few lacking inconclusive patchy"
    " meager flimsy enough limited shaky premature unproven unsubstantiated scarce sketchy"
    " unsupported paucity slender falls_short jury too_soon preliminary tentative methodolog*",
    "shows": "show* suggest* conclud* reveal* report* demonstrat* indicat* measur* observ* found",
    # the label and shame
    "pathologize": "pathologi* demoni* stigma* morali* medicali* puritan* prud* sham* polic*"
    " victorian panic criminali* disapprov* sermon* repressi* sex-negative devian* condemn*"
    " moral_judgment finger-wagging morality_police normative prim",
    "normal": "normal* ordinar* natural* human harmless enjoy* pleasur* fetish* kink* appetite"
    " swinger* variety perfectly high_sex_drive high_libido sex_drive consenting_adults diverse"
    " healthy gay bisexual queer polyamor*",
    "nonjudging": "judg* nonjudgment* non-judgment* sex-positive sex_positive scold* frown*"
    " prescrib* dictat* approv* orientation lifestyle affirm* welcom* not_our_business"
    " what_consenting free_to whatever_adults moral_code no_quarrel",
    "religion": "religi* church* faith christian* evangelic* catholic* mormon* priest pastor god"
    " sin sins sinful* scriptur* bible devout pious* pew pulpit clergy congregat* chastity"
    " believer* rabbi imam moral upbringing purity godly prayer* confess* parish* sabbath pray",
    "guilt": "guilt* shame* ashamed conscience self-loathing disgust* hypocri* incongruen*"
    " self-hatred values embarrass*",
    "selflabel": "self-diagnos* self-describ* self-identif* self-label* convinced perceiv*"
    " think_themselves believe_themselves see_themselves call_themselves regard_themselves"
    " consider_themselves take_themselves think_they_are believe_they_are feel_addicted"
    " thought_he_was diagnosed_himself diagnose_themselves",
    # what it is
    "quantity": "how_often how_much how_many amount frequen* number_of tally quantity how_little"
    " headcount relationship_to relation_to relationship_with role_it function it_serves"
    " matter_of_how times_a_week",
    "signs": "sign symptom warning flag telltale criterion hallmark mark indicat* giveaway clue"
    " checklist red_flag pattern despite repeated* neglect*",
    "trauma": "trauma* childhood neglect* abused wound* attachment abandon* depress* anxi* bipolar"
    " mood adhd ptsd lonel* emotion* numb* self-medicat* escap* sooth* coping cope underlying"
    " underneath beneath root deeper pain mask* unresolved anesthe* boredom stress intimacy"
    " upbringing family_of_origin surface unhappi* grief",
    "acts": "porn* webcam* masturbat* prostitut* escort* brothel* strip_club massage_parlor affair*"
    " one-night hookup* cruising anonym* casual app cybersex promiscu* infidel* sexting stranger*"
    " chat_room sex_worker paid_sex call_girl adultery internet online dating_app",
    "many": "many million* thousand* hundred* majority epidemic widespread common preval* rampant"
    " countless percent percentage share proportion estimat* statistic* population american briton"
    " one_in <share> rate as_many <n4> <n5>",
    "few": "few small minority fraction handful tiny sliver rare* seldom one_in_ten tenth exception"
    " vanishingly the_vast_majority most_never small_share",
    "unknowable": "unknown know unclear tell guess* uncertain impossible speculat* unknowable"
    " armchair from_afar at_a_distance examined examining met never_met evaluat* goldwater"
    " nobody_can no_one_can cannot_say only_his his_therapist from_outside distance idea",
    # excuse
    "excuse": "excus* alibi* cover shield* shelter* hide hides hiding hid refuge smokescreen ploy"
    " stunt tactic* card free_pass escap* dodg* evad* loophole convenient* pretext spin pr"
    " public_relations image cynic* publicist damage_control scapegoat exonerat* absol*"
    " justif* rationali* mitigat* defense reputation trick lip_service camouflage cloak veil"
    " theater playbook comeback ticket last_resort whitewash* blame* fall_back fig_leaf"
    " get_out_of_jail get-out sympathy cop-out optics hatch redemption crisis_manage*"
    " careers handlers sanctuary safe_harbor parachute bolt-hole hideout strateg*",
    "responsible": "responsib* accountab* answer* consequenc* facing face_up face_the amends"
    " reckon* honest* confront* liab* culpab* onus off_the_hook let_off own_up ownership"
    " owning answerable atone*",
    "truepatients": "sufferer struggl* genuin* real_patients disservice insult* cheapen* trivial*"
    " bad_name undermin* mock* laugh* laughing_stock credib* stigma* collateral come_forward"
    " reluctan* taken_seriously punchline those_who_really legitimate_sufferers",
    "victims": "victim* survivor* those_harmed the_women wronged forgotten overlook* eclips*"
    " overshadow* sidelin* distract* attention spotlight center_stage footnote silenc* invisible"
    " focus* cameras who_were_hurt limelight",
    # offending and consent
    "offender": "offend* offens* predat* abuser* abusive rapist* rape* assault* molest* perpetrat*"
    " criminal* crime* exhibitionis* groper* harasser* bully* monster creep pedophil* felon*"
    " illegal* brute serial aggressor",
    "misconduct": "misconduct harass* grop* fondl* touch* advance unwanted kiss* expos* proposition*"
    " corner* lewd inappropriat* massage bathrobe forc* molest* alleg* masturbat* grab* flash*"
    " attack* drugg* predat* abus* hotel_room assault* rape*",
    "overlap": "overlap* both intersect* venn vice_versa reverse subset categor* portion cross*"
    " coincid* group not_all not_every some_are some_of may_also can_also circle",
    "power": "power* entitle* dominat* dominan* misogyn* opportun* arrogan* privileg* status"
    " impunit* contempt patriarch* sexis* humiliat* hierarch* bully* authority aggress* hostil*"
    " hatred rank intimidat* because_they_can because_he_could get_away ego narciss*",
    "offenderprogram": "forensic* prison* probation* court-ordered mandated sex-offender reoffend*"
    " recidiv* risk victim_empathy offense-specific offender-specific designed_for made_for"
    " tailored_to courts custody containment polygraph",
    "consent": "consent* nonconsens* non-consens* unwilling* willing* permission against_her_will"
    " against_his_will unwanted mutual agreed without_asking yes said_no",
    "coerce": "coerc* pressur* forc* threat* afraid fearful intimidat* duress retaliat* blacklist*"
    " freely imbalance submi* corner* imposed leverage quid_pro_quo livelihood say_no refus*"
    " cannot_consent career boss fear",
    # the producer and the others
    "herole": "producer mogul tycoon magnate film-maker filmmaker studio hollywood movie film"
    " impresario co-founder executive @accused @studio disgraced movie-maker",
    "accuse": "accus* alleg* claim* complain* come_forward came_forward coming_forward testif*"
    " recount* recalled account named lawsuit su sued suing speak_out spoke_out charge* denounc*"
    " told_police described",
    "women": "woman actress* girl model assistant employee colleague accuser female young aspiring"
    " intern former_employee waitress*",
    "leave": "leave left check_out checked_out checks_out departed depart* exit* walk_out walked_out"
    " abandon* flown bail* bolted discharg* cut_short already merely barely only_a packed was_out"
    " no_longer quit out_of_rehab",
    "stay": "stay* remain* continu* complet* finish* still commit* extend* as_planned schedul*"
    " go_on went_on ongoing throughout outpatient further additional saw_it_through sticking"
    " stuck_it carry_on carried_on next_phase invested",
    "week": "week seven_days eight_days weekend seven-day week-long",
    "rehab": "rehab* clinic facilit* retreat inpatient in-patient residential treat* therap*"
    " program check_into checked_into checking_into check_in checked_in enter* enroll* seek*"
    " counsel* help arizona wickenburg desert ranch spa center get_help",
    "court": "court* jury juror* judge trial convict* verdict acquit* sentenc* guilty appeal*"
    " overturn* retrial retri* prison jail* prosecut* count indict* ruling ruled quash* mistrial"
    " liable annul* defendant dock cleared bench tribunal justices",
    "if": "if should assum* suppos* provid* hypothe* turn_out turns_out stand_up borne_out in_case"
    " unless were_true prove proven whether",
    # treatment
    "therapy": "therap* cbt dbt cognitiv* dialectical group couple* family psychotherap* counsel*"
    " emdr schema individual session* psychodrama talk* mindful* psychoeducation* workshop* equine"
    " partner spouse* one-to-one role-play* exercis* worksheet* technique trigger* journal*"
    " behavioral",
    "assess": "assess* evaluat* intake history questionnaire* screen* tailor* individual*"
    " inventor* battery polygraph thorough* comprehensive bespoke personali* customi* one_size"
    " treatment_plan plan interview* first_step before_anything",
    "abstain": "abstain* abstin* celiba* monk giving_up give_up chast* forswear* swear_off no_sex nun teetotal*",
    "healthysex": "healthy_sex* healthy health* intima* loving love fulfill* satisf* integrat*"
    " reclaim* sex_life relationship connect* balanced eating diet food good_sex",
    "sobriety": "sober* sobriety bottom_line chip relaps* clean slip* acting_out act_out acted_out"
    " boundaries streak off-limits day_count inner_circle refrain* contract",
    "residential": "residential inpatient in-patient live-in weeks month <n2>-day intensive phone"
    " campus ground immersive schedule timetable curfew dormitor* confiscat* forty-five thirty"
    " six-week four-week thirty-day full-time stay day_program",
    "specialized": "speciali* specialty certif* train* expert* qualif* dedicated purpose-built"
    " general generic regular equipped experienced accredit* ordinary mixed specific"
    " drug_and_alcohol csat",
    "long": "years year lifelong lifetime life long ongoing forever decade marathon overnight"
    " quick_fix cure* magic_bullet journey process slow* rest_of maintenance permanent* shortcut"
    " one_day_at_a_time never_over long-term long_haul",
    "remission": "remission recover* arrest* manag* lasting sustain* dormant at_bay daily every_day"
    " every_morning freedom hope maintain* symptom-free in_check under_control years_clean"
    " clean_for sober_for",
    "support": "sponsor* twelve-step twelve_step steps meeting fellowship anonymous support* peer"
    " accountab* filter* network circle brotherhood check-in* friend communit* slaa saa sexaholic*"
    " buddy mentor alumni software aftercare environment",
    "money": "money profit* lucrativ* industr* business fee cost* price* pricey expensiv* charg*"
    " cash* revenue market* insuranc* insurer* <money> invest* commercial* paid pay* rich wealthy"
    " sell* sold boom* bill brand* franchis* customer* income advertis* vested financial* stake*"
    " incentiv* luxur* cottage_industry clientele",
    "effective": "work* effectiv* success* benefit* improv* reduc* outcome* gain* saved saves result"
    " transform* turned_around fewer declin* drop fell halved promising well better helped helps",
    "ineffective": "ineffectiv* unproven useless waste untested fail* unlikely doubt* dubious placebo"
    " relaps* snake_oil little pointless futile no_evidence evidence-based nothing_to_show no_proof"
    " skeptic* no_better long_odds scant",
    "unethical": "unethic* ethic* malpractic* neglig* harmful danger* damag* abusiv* exploit*"
    " reparativ* conversion barbar* cruel* traumati* suicid* irresponsib* breach* ban banned"
    " iatrogenic wrong betray*",
    "othermen": "@others actor comedian comic senator congressman host anchor presenter director"
    " chef broadcaster politician star musician photographer editor governor minister coach"
    " bishop professor celebrity newsman newsreader chairman tycoons",
    "percentage": "<share> percent one_in proportion share fraction",
    "figure": "<n1> <n2> <n3> dozens scores two three four five six seven eight nine ten twenty thirty"
    " forty fifty sixty seventy eighty ninety hundred",
    "expert": "expert* therapist psycholog* psychiatr* clinician* doctor researcher* specialist"
    " professor counselor sexolog* neuroscientist scientist dr author",
    "says": "say tell told explain* argu* believ* insist* maintain* wrote write add call* contend* accord* think",
}


_Phrases = dict[str, list[tuple[tuple[str, ...], str]]]


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, list[str]], dict[str, list[str]], _Phrases]:
    """Whole stems, prefixes, and phrases by their first stem, each with its concepts."""
    whole: dict[str, list[str]] = {}
    prefixes: dict[str, list[str]] = {}
    phrases: _Phrases = {}
    for concept, entries in CONCEPTS.items():
        for entry in entries.split():
            forms = [entry] if entry[0] in "@<" else [word.form for word in words(entry.replace("_", " "))]
            parts = tuple(map(stem, forms))
            if entry.endswith("*"):
                parts = (*parts[:-1], f"{forms[-1]}*")
            if len(parts) > 1:
                phrases.setdefault(parts[0], []).append((parts, concept))
            elif entry.endswith("*"):
                prefixes.setdefault(forms[0], []).append(concept)
            else:
                whole.setdefault(parts[0], []).append(concept)
    return whole, prefixes, phrases


@lru_cache(maxsize=16384)
def _of_word(form: str, stemmed: str) -> tuple[str, ...]:
    whole, prefixes, _ = _tables()
    found = dict.fromkeys(whole.get(stemmed, ()))
    for size in range(2, min(len(form), 20) + 1):
        found.update(dict.fromkeys(prefixes.get(form[:size], ())))
    return tuple(found)


def concepts_by_word(forms: list[str], stems: list[str]) -> list[tuple[str, ...]]:
    """For each word the concepts it stands for; those of a phrase go to its first word.

    `forms` are normalised words and `stems` their stems, of the same length.
    """
    _, _, phrases = _tables()
    found = []
    for at, (form, stemmed) in enumerate(zip(forms, stems, strict=True)):
        concepts = _of_word(form, stemmed)
        for parts, concept in phrases.get(stemmed, ()):
            if concept not in concepts and _runs(parts, forms, stems, at):
                concepts = (*concepts, concept)
        found.append(concepts)
    return found


def _runs(parts: tuple[str, ...], forms: list[str], stems: list[str], at: int) -> bool:
    return at + len(parts) <= len(stems) and all(
        forms[at + offset].startswith(part[:-1]) if part[-1] == "*" else stems[at + offset] == part
        for offset, part in enumerate(parts)
    )
