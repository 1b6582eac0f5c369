import Testing
import Vocabularies

@Suite struct AddresseeGroupTests {
    @Test(
        arguments: [
            ("States parties", .states), ("the States Parties", .states), ("Kenya", .states), ("all States", .states),
            ("least developed countries", .states), ("États Membres", .states), ("缔约国", .states), ("parliaments", .states),
            ("General Assembly", .organs), ("the Human Rights Council", .organs), ("self", .organs), ("treaty bodies", .organs),
            ("Secretariat", .secretariats), ("the Secretary-General", .secretariats), ("UNODC", .secretariats),
            ("World Health Organization", .agencies), ("ЮНИСЕФ", .agencies), ("the United Nations system", .agencies),
            ("INTERPOL", .organizations), ("international organizations", .organizations),
            ("civil society", .society), ("the private sector", .society), ("منظمات المجتمع المدني", .society),
        ] as [(String, AddresseeGroup)])
    func `an addressee belongs to a group by any of its names`(printed: String, group: AddresseeGroup) {
        #expect(AddresseeGroup(ofAddressee: printed) == group)
    }

    @Test(arguments: ["", "the", "the ", "Harbour authorities", "all lighthouses", "\u{0}", "thesecretariat"])
    func `whom the vocabularies do not know is in none`(printed: String) {
        #expect(AddresseeGroup(ofAddressee: printed) == nil)
    }

    @Test func `everybody in the vocabularies is in a group, and every group has somebody`() {
        let names = Groups.shared.all.map(\.name) + Entities.shared.all.map(\.name) + States.shared.all.map(\.name)
        #expect(names.filter { AddresseeGroup(ofAddressee: $0) == nil } == [])
        #expect(Set(names.compactMap { AddresseeGroup(ofAddressee: $0) }) == Set(AddresseeGroup.allCases))
    }
}
