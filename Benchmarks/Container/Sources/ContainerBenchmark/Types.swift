import DioxideCore

// A thousand types for a thousand registrations.

final class Service: Sendable { let number = 1 }
final class Transient: Sendable { let number = 2 }
/// A type of which anyone can make an instance.
protocol Sample: AnyObject, Sendable { init() }

enum Types {
  // swift-format-ignore
  final class T0: Sample {}
  final class T1: Sample {}
  final class T2: Sample {}
  final class T3: Sample {}
  final class T4: Sample {}
  final class T5: Sample {}
  final class T6: Sample {}
  final class T7: Sample {}
  final class T8: Sample {}
  final class T9: Sample {}
  final class T10: Sample {}
  final class T11: Sample {}
  final class T12: Sample {}
  final class T13: Sample {}
  final class T14: Sample {}
  final class T15: Sample {}
  final class T16: Sample {}
  final class T17: Sample {}
  final class T18: Sample {}
  final class T19: Sample {}
  final class T20: Sample {}
  final class T21: Sample {}
  final class T22: Sample {}
  final class T23: Sample {}
  final class T24: Sample {}
  final class T25: Sample {}
  final class T26: Sample {}
  final class T27: Sample {}
  final class T28: Sample {}
  final class T29: Sample {}
  final class T30: Sample {}
  final class T31: Sample {}
  final class T32: Sample {}
  final class T33: Sample {}
  final class T34: Sample {}
  final class T35: Sample {}
  final class T36: Sample {}
  final class T37: Sample {}
  final class T38: Sample {}
  final class T39: Sample {}
  final class T40: Sample {}
  final class T41: Sample {}
  final class T42: Sample {}
  final class T43: Sample {}
  final class T44: Sample {}
  final class T45: Sample {}
  final class T46: Sample {}
  final class T47: Sample {}
  final class T48: Sample {}
  final class T49: Sample {}
  final class T50: Sample {}
  final class T51: Sample {}
  final class T52: Sample {}
  final class T53: Sample {}
  final class T54: Sample {}
  final class T55: Sample {}
  final class T56: Sample {}
  final class T57: Sample {}
  final class T58: Sample {}
  final class T59: Sample {}
  final class T60: Sample {}
  final class T61: Sample {}
  final class T62: Sample {}
  final class T63: Sample {}
  final class T64: Sample {}
  final class T65: Sample {}
  final class T66: Sample {}
  final class T67: Sample {}
  final class T68: Sample {}
  final class T69: Sample {}
  final class T70: Sample {}
  final class T71: Sample {}
  final class T72: Sample {}
  final class T73: Sample {}
  final class T74: Sample {}
  final class T75: Sample {}
  final class T76: Sample {}
  final class T77: Sample {}
  final class T78: Sample {}
  final class T79: Sample {}
  final class T80: Sample {}
  final class T81: Sample {}
  final class T82: Sample {}
  final class T83: Sample {}
  final class T84: Sample {}
  final class T85: Sample {}
  final class T86: Sample {}
  final class T87: Sample {}
  final class T88: Sample {}
  final class T89: Sample {}
  final class T90: Sample {}
  final class T91: Sample {}
  final class T92: Sample {}
  final class T93: Sample {}
  final class T94: Sample {}
  final class T95: Sample {}
  final class T96: Sample {}
  final class T97: Sample {}
  final class T98: Sample {}
  final class T99: Sample {}
  final class T100: Sample {}
  final class T101: Sample {}
  final class T102: Sample {}
  final class T103: Sample {}
  final class T104: Sample {}
  final class T105: Sample {}
  final class T106: Sample {}
  final class T107: Sample {}
  final class T108: Sample {}
  final class T109: Sample {}
  final class T110: Sample {}
  final class T111: Sample {}
  final class T112: Sample {}
  final class T113: Sample {}
  final class T114: Sample {}
  final class T115: Sample {}
  final class T116: Sample {}
  final class T117: Sample {}
  final class T118: Sample {}
  final class T119: Sample {}
  final class T120: Sample {}
  final class T121: Sample {}
  final class T122: Sample {}
  final class T123: Sample {}
  final class T124: Sample {}
  final class T125: Sample {}
  final class T126: Sample {}
  final class T127: Sample {}
  final class T128: Sample {}
  final class T129: Sample {}
  final class T130: Sample {}
  final class T131: Sample {}
  final class T132: Sample {}
  final class T133: Sample {}
  final class T134: Sample {}
  final class T135: Sample {}
  final class T136: Sample {}
  final class T137: Sample {}
  final class T138: Sample {}
  final class T139: Sample {}
  final class T140: Sample {}
  final class T141: Sample {}
  final class T142: Sample {}
  final class T143: Sample {}
  final class T144: Sample {}
  final class T145: Sample {}
  final class T146: Sample {}
  final class T147: Sample {}
  final class T148: Sample {}
  final class T149: Sample {}
  final class T150: Sample {}
  final class T151: Sample {}
  final class T152: Sample {}
  final class T153: Sample {}
  final class T154: Sample {}
  final class T155: Sample {}
  final class T156: Sample {}
  final class T157: Sample {}
  final class T158: Sample {}
  final class T159: Sample {}
  final class T160: Sample {}
  final class T161: Sample {}
  final class T162: Sample {}
  final class T163: Sample {}
  final class T164: Sample {}
  final class T165: Sample {}
  final class T166: Sample {}
  final class T167: Sample {}
  final class T168: Sample {}
  final class T169: Sample {}
  final class T170: Sample {}
  final class T171: Sample {}
  final class T172: Sample {}
  final class T173: Sample {}
  final class T174: Sample {}
  final class T175: Sample {}
  final class T176: Sample {}
  final class T177: Sample {}
  final class T178: Sample {}
  final class T179: Sample {}
  final class T180: Sample {}
  final class T181: Sample {}
  final class T182: Sample {}
  final class T183: Sample {}
  final class T184: Sample {}
  final class T185: Sample {}
  final class T186: Sample {}
  final class T187: Sample {}
  final class T188: Sample {}
  final class T189: Sample {}
  final class T190: Sample {}
  final class T191: Sample {}
  final class T192: Sample {}
  final class T193: Sample {}
  final class T194: Sample {}
  final class T195: Sample {}
  final class T196: Sample {}
  final class T197: Sample {}
  final class T198: Sample {}
  final class T199: Sample {}
  final class T200: Sample {}
  final class T201: Sample {}
  final class T202: Sample {}
  final class T203: Sample {}
  final class T204: Sample {}
  final class T205: Sample {}
  final class T206: Sample {}
  final class T207: Sample {}
  final class T208: Sample {}
  final class T209: Sample {}
  final class T210: Sample {}
  final class T211: Sample {}
  final class T212: Sample {}
  final class T213: Sample {}
  final class T214: Sample {}
  final class T215: Sample {}
  final class T216: Sample {}
  final class T217: Sample {}
  final class T218: Sample {}
  final class T219: Sample {}
  final class T220: Sample {}
  final class T221: Sample {}
  final class T222: Sample {}
  final class T223: Sample {}
  final class T224: Sample {}
  final class T225: Sample {}
  final class T226: Sample {}
  final class T227: Sample {}
  final class T228: Sample {}
  final class T229: Sample {}
  final class T230: Sample {}
  final class T231: Sample {}
  final class T232: Sample {}
  final class T233: Sample {}
  final class T234: Sample {}
  final class T235: Sample {}
  final class T236: Sample {}
  final class T237: Sample {}
  final class T238: Sample {}
  final class T239: Sample {}
  final class T240: Sample {}
  final class T241: Sample {}
  final class T242: Sample {}
  final class T243: Sample {}
  final class T244: Sample {}
  final class T245: Sample {}
  final class T246: Sample {}
  final class T247: Sample {}
  final class T248: Sample {}
  final class T249: Sample {}
  final class T250: Sample {}
  final class T251: Sample {}
  final class T252: Sample {}
  final class T253: Sample {}
  final class T254: Sample {}
  final class T255: Sample {}
  final class T256: Sample {}
  final class T257: Sample {}
  final class T258: Sample {}
  final class T259: Sample {}
  final class T260: Sample {}
  final class T261: Sample {}
  final class T262: Sample {}
  final class T263: Sample {}
  final class T264: Sample {}
  final class T265: Sample {}
  final class T266: Sample {}
  final class T267: Sample {}
  final class T268: Sample {}
  final class T269: Sample {}
  final class T270: Sample {}
  final class T271: Sample {}
  final class T272: Sample {}
  final class T273: Sample {}
  final class T274: Sample {}
  final class T275: Sample {}
  final class T276: Sample {}
  final class T277: Sample {}
  final class T278: Sample {}
  final class T279: Sample {}
  final class T280: Sample {}
  final class T281: Sample {}
  final class T282: Sample {}
  final class T283: Sample {}
  final class T284: Sample {}
  final class T285: Sample {}
  final class T286: Sample {}
  final class T287: Sample {}
  final class T288: Sample {}
  final class T289: Sample {}
  final class T290: Sample {}
  final class T291: Sample {}
  final class T292: Sample {}
  final class T293: Sample {}
  final class T294: Sample {}
  final class T295: Sample {}
  final class T296: Sample {}
  final class T297: Sample {}
  final class T298: Sample {}
  final class T299: Sample {}
  final class T300: Sample {}
  final class T301: Sample {}
  final class T302: Sample {}
  final class T303: Sample {}
  final class T304: Sample {}
  final class T305: Sample {}
  final class T306: Sample {}
  final class T307: Sample {}
  final class T308: Sample {}
  final class T309: Sample {}
  final class T310: Sample {}
  final class T311: Sample {}
  final class T312: Sample {}
  final class T313: Sample {}
  final class T314: Sample {}
  final class T315: Sample {}
  final class T316: Sample {}
  final class T317: Sample {}
  final class T318: Sample {}
  final class T319: Sample {}
  final class T320: Sample {}
  final class T321: Sample {}
  final class T322: Sample {}
  final class T323: Sample {}
  final class T324: Sample {}
  final class T325: Sample {}
  final class T326: Sample {}
  final class T327: Sample {}
  final class T328: Sample {}
  final class T329: Sample {}
  final class T330: Sample {}
  final class T331: Sample {}
  final class T332: Sample {}
  final class T333: Sample {}
  final class T334: Sample {}
  final class T335: Sample {}
  final class T336: Sample {}
  final class T337: Sample {}
  final class T338: Sample {}
  final class T339: Sample {}
  final class T340: Sample {}
  final class T341: Sample {}
  final class T342: Sample {}
  final class T343: Sample {}
  final class T344: Sample {}
  final class T345: Sample {}
  final class T346: Sample {}
  final class T347: Sample {}
  final class T348: Sample {}
  final class T349: Sample {}
  final class T350: Sample {}
  final class T351: Sample {}
  final class T352: Sample {}
  final class T353: Sample {}
  final class T354: Sample {}
  final class T355: Sample {}
  final class T356: Sample {}
  final class T357: Sample {}
  final class T358: Sample {}
  final class T359: Sample {}
  final class T360: Sample {}
  final class T361: Sample {}
  final class T362: Sample {}
  final class T363: Sample {}
  final class T364: Sample {}
  final class T365: Sample {}
  final class T366: Sample {}
  final class T367: Sample {}
  final class T368: Sample {}
  final class T369: Sample {}
  final class T370: Sample {}
  final class T371: Sample {}
  final class T372: Sample {}
  final class T373: Sample {}
  final class T374: Sample {}
  final class T375: Sample {}
  final class T376: Sample {}
  final class T377: Sample {}
  final class T378: Sample {}
  final class T379: Sample {}
  final class T380: Sample {}
  final class T381: Sample {}
  final class T382: Sample {}
  final class T383: Sample {}
  final class T384: Sample {}
  final class T385: Sample {}
  final class T386: Sample {}
  final class T387: Sample {}
  final class T388: Sample {}
  final class T389: Sample {}
  final class T390: Sample {}
  final class T391: Sample {}
  final class T392: Sample {}
  final class T393: Sample {}
  final class T394: Sample {}
  final class T395: Sample {}
  final class T396: Sample {}
  final class T397: Sample {}
  final class T398: Sample {}
  final class T399: Sample {}
  final class T400: Sample {}
  final class T401: Sample {}
  final class T402: Sample {}
  final class T403: Sample {}
  final class T404: Sample {}
  final class T405: Sample {}
  final class T406: Sample {}
  final class T407: Sample {}
  final class T408: Sample {}
  final class T409: Sample {}
  final class T410: Sample {}
  final class T411: Sample {}
  final class T412: Sample {}
  final class T413: Sample {}
  final class T414: Sample {}
  final class T415: Sample {}
  final class T416: Sample {}
  final class T417: Sample {}
  final class T418: Sample {}
  final class T419: Sample {}
  final class T420: Sample {}
  final class T421: Sample {}
  final class T422: Sample {}
  final class T423: Sample {}
  final class T424: Sample {}
  final class T425: Sample {}
  final class T426: Sample {}
  final class T427: Sample {}
  final class T428: Sample {}
  final class T429: Sample {}
  final class T430: Sample {}
  final class T431: Sample {}
  final class T432: Sample {}
  final class T433: Sample {}
  final class T434: Sample {}
  final class T435: Sample {}
  final class T436: Sample {}
  final class T437: Sample {}
  final class T438: Sample {}
  final class T439: Sample {}
  final class T440: Sample {}
  final class T441: Sample {}
  final class T442: Sample {}
  final class T443: Sample {}
  final class T444: Sample {}
  final class T445: Sample {}
  final class T446: Sample {}
  final class T447: Sample {}
  final class T448: Sample {}
  final class T449: Sample {}
  final class T450: Sample {}
  final class T451: Sample {}
  final class T452: Sample {}
  final class T453: Sample {}
  final class T454: Sample {}
  final class T455: Sample {}
  final class T456: Sample {}
  final class T457: Sample {}
  final class T458: Sample {}
  final class T459: Sample {}
  final class T460: Sample {}
  final class T461: Sample {}
  final class T462: Sample {}
  final class T463: Sample {}
  final class T464: Sample {}
  final class T465: Sample {}
  final class T466: Sample {}
  final class T467: Sample {}
  final class T468: Sample {}
  final class T469: Sample {}
  final class T470: Sample {}
  final class T471: Sample {}
  final class T472: Sample {}
  final class T473: Sample {}
  final class T474: Sample {}
  final class T475: Sample {}
  final class T476: Sample {}
  final class T477: Sample {}
  final class T478: Sample {}
  final class T479: Sample {}
  final class T480: Sample {}
  final class T481: Sample {}
  final class T482: Sample {}
  final class T483: Sample {}
  final class T484: Sample {}
  final class T485: Sample {}
  final class T486: Sample {}
  final class T487: Sample {}
  final class T488: Sample {}
  final class T489: Sample {}
  final class T490: Sample {}
  final class T491: Sample {}
  final class T492: Sample {}
  final class T493: Sample {}
  final class T494: Sample {}
  final class T495: Sample {}
  final class T496: Sample {}
  final class T497: Sample {}
  final class T498: Sample {}
  final class T499: Sample {}
  final class T500: Sample {}
  final class T501: Sample {}
  final class T502: Sample {}
  final class T503: Sample {}
  final class T504: Sample {}
  final class T505: Sample {}
  final class T506: Sample {}
  final class T507: Sample {}
  final class T508: Sample {}
  final class T509: Sample {}
  final class T510: Sample {}
  final class T511: Sample {}
  final class T512: Sample {}
  final class T513: Sample {}
  final class T514: Sample {}
  final class T515: Sample {}
  final class T516: Sample {}
  final class T517: Sample {}
  final class T518: Sample {}
  final class T519: Sample {}
  final class T520: Sample {}
  final class T521: Sample {}
  final class T522: Sample {}
  final class T523: Sample {}
  final class T524: Sample {}
  final class T525: Sample {}
  final class T526: Sample {}
  final class T527: Sample {}
  final class T528: Sample {}
  final class T529: Sample {}
  final class T530: Sample {}
  final class T531: Sample {}
  final class T532: Sample {}
  final class T533: Sample {}
  final class T534: Sample {}
  final class T535: Sample {}
  final class T536: Sample {}
  final class T537: Sample {}
  final class T538: Sample {}
  final class T539: Sample {}
  final class T540: Sample {}
  final class T541: Sample {}
  final class T542: Sample {}
  final class T543: Sample {}
  final class T544: Sample {}
  final class T545: Sample {}
  final class T546: Sample {}
  final class T547: Sample {}
  final class T548: Sample {}
  final class T549: Sample {}
  final class T550: Sample {}
  final class T551: Sample {}
  final class T552: Sample {}
  final class T553: Sample {}
  final class T554: Sample {}
  final class T555: Sample {}
  final class T556: Sample {}
  final class T557: Sample {}
  final class T558: Sample {}
  final class T559: Sample {}
  final class T560: Sample {}
  final class T561: Sample {}
  final class T562: Sample {}
  final class T563: Sample {}
  final class T564: Sample {}
  final class T565: Sample {}
  final class T566: Sample {}
  final class T567: Sample {}
  final class T568: Sample {}
  final class T569: Sample {}
  final class T570: Sample {}
  final class T571: Sample {}
  final class T572: Sample {}
  final class T573: Sample {}
  final class T574: Sample {}
  final class T575: Sample {}
  final class T576: Sample {}
  final class T577: Sample {}
  final class T578: Sample {}
  final class T579: Sample {}
  final class T580: Sample {}
  final class T581: Sample {}
  final class T582: Sample {}
  final class T583: Sample {}
  final class T584: Sample {}
  final class T585: Sample {}
  final class T586: Sample {}
  final class T587: Sample {}
  final class T588: Sample {}
  final class T589: Sample {}
  final class T590: Sample {}
  final class T591: Sample {}
  final class T592: Sample {}
  final class T593: Sample {}
  final class T594: Sample {}
  final class T595: Sample {}
  final class T596: Sample {}
  final class T597: Sample {}
  final class T598: Sample {}
  final class T599: Sample {}
  final class T600: Sample {}
  final class T601: Sample {}
  final class T602: Sample {}
  final class T603: Sample {}
  final class T604: Sample {}
  final class T605: Sample {}
  final class T606: Sample {}
  final class T607: Sample {}
  final class T608: Sample {}
  final class T609: Sample {}
  final class T610: Sample {}
  final class T611: Sample {}
  final class T612: Sample {}
  final class T613: Sample {}
  final class T614: Sample {}
  final class T615: Sample {}
  final class T616: Sample {}
  final class T617: Sample {}
  final class T618: Sample {}
  final class T619: Sample {}
  final class T620: Sample {}
  final class T621: Sample {}
  final class T622: Sample {}
  final class T623: Sample {}
  final class T624: Sample {}
  final class T625: Sample {}
  final class T626: Sample {}
  final class T627: Sample {}
  final class T628: Sample {}
  final class T629: Sample {}
  final class T630: Sample {}
  final class T631: Sample {}
  final class T632: Sample {}
  final class T633: Sample {}
  final class T634: Sample {}
  final class T635: Sample {}
  final class T636: Sample {}
  final class T637: Sample {}
  final class T638: Sample {}
  final class T639: Sample {}
  final class T640: Sample {}
  final class T641: Sample {}
  final class T642: Sample {}
  final class T643: Sample {}
  final class T644: Sample {}
  final class T645: Sample {}
  final class T646: Sample {}
  final class T647: Sample {}
  final class T648: Sample {}
  final class T649: Sample {}
  final class T650: Sample {}
  final class T651: Sample {}
  final class T652: Sample {}
  final class T653: Sample {}
  final class T654: Sample {}
  final class T655: Sample {}
  final class T656: Sample {}
  final class T657: Sample {}
  final class T658: Sample {}
  final class T659: Sample {}
  final class T660: Sample {}
  final class T661: Sample {}
  final class T662: Sample {}
  final class T663: Sample {}
  final class T664: Sample {}
  final class T665: Sample {}
  final class T666: Sample {}
  final class T667: Sample {}
  final class T668: Sample {}
  final class T669: Sample {}
  final class T670: Sample {}
  final class T671: Sample {}
  final class T672: Sample {}
  final class T673: Sample {}
  final class T674: Sample {}
  final class T675: Sample {}
  final class T676: Sample {}
  final class T677: Sample {}
  final class T678: Sample {}
  final class T679: Sample {}
  final class T680: Sample {}
  final class T681: Sample {}
  final class T682: Sample {}
  final class T683: Sample {}
  final class T684: Sample {}
  final class T685: Sample {}
  final class T686: Sample {}
  final class T687: Sample {}
  final class T688: Sample {}
  final class T689: Sample {}
  final class T690: Sample {}
  final class T691: Sample {}
  final class T692: Sample {}
  final class T693: Sample {}
  final class T694: Sample {}
  final class T695: Sample {}
  final class T696: Sample {}
  final class T697: Sample {}
  final class T698: Sample {}
  final class T699: Sample {}
  final class T700: Sample {}
  final class T701: Sample {}
  final class T702: Sample {}
  final class T703: Sample {}
  final class T704: Sample {}
  final class T705: Sample {}
  final class T706: Sample {}
  final class T707: Sample {}
  final class T708: Sample {}
  final class T709: Sample {}
  final class T710: Sample {}
  final class T711: Sample {}
  final class T712: Sample {}
  final class T713: Sample {}
  final class T714: Sample {}
  final class T715: Sample {}
  final class T716: Sample {}
  final class T717: Sample {}
  final class T718: Sample {}
  final class T719: Sample {}
  final class T720: Sample {}
  final class T721: Sample {}
  final class T722: Sample {}
  final class T723: Sample {}
  final class T724: Sample {}
  final class T725: Sample {}
  final class T726: Sample {}
  final class T727: Sample {}
  final class T728: Sample {}
  final class T729: Sample {}
  final class T730: Sample {}
  final class T731: Sample {}
  final class T732: Sample {}
  final class T733: Sample {}
  final class T734: Sample {}
  final class T735: Sample {}
  final class T736: Sample {}
  final class T737: Sample {}
  final class T738: Sample {}
  final class T739: Sample {}
  final class T740: Sample {}
  final class T741: Sample {}
  final class T742: Sample {}
  final class T743: Sample {}
  final class T744: Sample {}
  final class T745: Sample {}
  final class T746: Sample {}
  final class T747: Sample {}
  final class T748: Sample {}
  final class T749: Sample {}
  final class T750: Sample {}
  final class T751: Sample {}
  final class T752: Sample {}
  final class T753: Sample {}
  final class T754: Sample {}
  final class T755: Sample {}
  final class T756: Sample {}
  final class T757: Sample {}
  final class T758: Sample {}
  final class T759: Sample {}
  final class T760: Sample {}
  final class T761: Sample {}
  final class T762: Sample {}
  final class T763: Sample {}
  final class T764: Sample {}
  final class T765: Sample {}
  final class T766: Sample {}
  final class T767: Sample {}
  final class T768: Sample {}
  final class T769: Sample {}
  final class T770: Sample {}
  final class T771: Sample {}
  final class T772: Sample {}
  final class T773: Sample {}
  final class T774: Sample {}
  final class T775: Sample {}
  final class T776: Sample {}
  final class T777: Sample {}
  final class T778: Sample {}
  final class T779: Sample {}
  final class T780: Sample {}
  final class T781: Sample {}
  final class T782: Sample {}
  final class T783: Sample {}
  final class T784: Sample {}
  final class T785: Sample {}
  final class T786: Sample {}
  final class T787: Sample {}
  final class T788: Sample {}
  final class T789: Sample {}
  final class T790: Sample {}
  final class T791: Sample {}
  final class T792: Sample {}
  final class T793: Sample {}
  final class T794: Sample {}
  final class T795: Sample {}
  final class T796: Sample {}
  final class T797: Sample {}
  final class T798: Sample {}
  final class T799: Sample {}
  final class T800: Sample {}
  final class T801: Sample {}
  final class T802: Sample {}
  final class T803: Sample {}
  final class T804: Sample {}
  final class T805: Sample {}
  final class T806: Sample {}
  final class T807: Sample {}
  final class T808: Sample {}
  final class T809: Sample {}
  final class T810: Sample {}
  final class T811: Sample {}
  final class T812: Sample {}
  final class T813: Sample {}
  final class T814: Sample {}
  final class T815: Sample {}
  final class T816: Sample {}
  final class T817: Sample {}
  final class T818: Sample {}
  final class T819: Sample {}
  final class T820: Sample {}
  final class T821: Sample {}
  final class T822: Sample {}
  final class T823: Sample {}
  final class T824: Sample {}
  final class T825: Sample {}
  final class T826: Sample {}
  final class T827: Sample {}
  final class T828: Sample {}
  final class T829: Sample {}
  final class T830: Sample {}
  final class T831: Sample {}
  final class T832: Sample {}
  final class T833: Sample {}
  final class T834: Sample {}
  final class T835: Sample {}
  final class T836: Sample {}
  final class T837: Sample {}
  final class T838: Sample {}
  final class T839: Sample {}
  final class T840: Sample {}
  final class T841: Sample {}
  final class T842: Sample {}
  final class T843: Sample {}
  final class T844: Sample {}
  final class T845: Sample {}
  final class T846: Sample {}
  final class T847: Sample {}
  final class T848: Sample {}
  final class T849: Sample {}
  final class T850: Sample {}
  final class T851: Sample {}
  final class T852: Sample {}
  final class T853: Sample {}
  final class T854: Sample {}
  final class T855: Sample {}
  final class T856: Sample {}
  final class T857: Sample {}
  final class T858: Sample {}
  final class T859: Sample {}
  final class T860: Sample {}
  final class T861: Sample {}
  final class T862: Sample {}
  final class T863: Sample {}
  final class T864: Sample {}
  final class T865: Sample {}
  final class T866: Sample {}
  final class T867: Sample {}
  final class T868: Sample {}
  final class T869: Sample {}
  final class T870: Sample {}
  final class T871: Sample {}
  final class T872: Sample {}
  final class T873: Sample {}
  final class T874: Sample {}
  final class T875: Sample {}
  final class T876: Sample {}
  final class T877: Sample {}
  final class T878: Sample {}
  final class T879: Sample {}
  final class T880: Sample {}
  final class T881: Sample {}
  final class T882: Sample {}
  final class T883: Sample {}
  final class T884: Sample {}
  final class T885: Sample {}
  final class T886: Sample {}
  final class T887: Sample {}
  final class T888: Sample {}
  final class T889: Sample {}
  final class T890: Sample {}
  final class T891: Sample {}
  final class T892: Sample {}
  final class T893: Sample {}
  final class T894: Sample {}
  final class T895: Sample {}
  final class T896: Sample {}
  final class T897: Sample {}
  final class T898: Sample {}
  final class T899: Sample {}
  final class T900: Sample {}
  final class T901: Sample {}
  final class T902: Sample {}
  final class T903: Sample {}
  final class T904: Sample {}
  final class T905: Sample {}
  final class T906: Sample {}
  final class T907: Sample {}
  final class T908: Sample {}
  final class T909: Sample {}
  final class T910: Sample {}
  final class T911: Sample {}
  final class T912: Sample {}
  final class T913: Sample {}
  final class T914: Sample {}
  final class T915: Sample {}
  final class T916: Sample {}
  final class T917: Sample {}
  final class T918: Sample {}
  final class T919: Sample {}
  final class T920: Sample {}
  final class T921: Sample {}
  final class T922: Sample {}
  final class T923: Sample {}
  final class T924: Sample {}
  final class T925: Sample {}
  final class T926: Sample {}
  final class T927: Sample {}
  final class T928: Sample {}
  final class T929: Sample {}
  final class T930: Sample {}
  final class T931: Sample {}
  final class T932: Sample {}
  final class T933: Sample {}
  final class T934: Sample {}
  final class T935: Sample {}
  final class T936: Sample {}
  final class T937: Sample {}
  final class T938: Sample {}
  final class T939: Sample {}
  final class T940: Sample {}
  final class T941: Sample {}
  final class T942: Sample {}
  final class T943: Sample {}
  final class T944: Sample {}
  final class T945: Sample {}
  final class T946: Sample {}
  final class T947: Sample {}
  final class T948: Sample {}
  final class T949: Sample {}
  final class T950: Sample {}
  final class T951: Sample {}
  final class T952: Sample {}
  final class T953: Sample {}
  final class T954: Sample {}
  final class T955: Sample {}
  final class T956: Sample {}
  final class T957: Sample {}
  final class T958: Sample {}
  final class T959: Sample {}
  final class T960: Sample {}
  final class T961: Sample {}
  final class T962: Sample {}
  final class T963: Sample {}
  final class T964: Sample {}
  final class T965: Sample {}
  final class T966: Sample {}
  final class T967: Sample {}
  final class T968: Sample {}
  final class T969: Sample {}
  final class T970: Sample {}
  final class T971: Sample {}
  final class T972: Sample {}
  final class T973: Sample {}
  final class T974: Sample {}
  final class T975: Sample {}
  final class T976: Sample {}
  final class T977: Sample {}
  final class T978: Sample {}
  final class T979: Sample {}
  final class T980: Sample {}
  final class T981: Sample {}
  final class T982: Sample {}
  final class T983: Sample {}
  final class T984: Sample {}
  final class T985: Sample {}
  final class T986: Sample {}
  final class T987: Sample {}
  final class T988: Sample {}
  final class T989: Sample {}
  final class T990: Sample {}
  final class T991: Sample {}
  final class T992: Sample {}
  final class T993: Sample {}
  final class T994: Sample {}
  final class T995: Sample {}
  final class T996: Sample {}
  final class T997: Sample {}
  final class T998: Sample {}
  final class T999: Sample {}

  // swift-format-ignore
  static let all: [any Sample.Type] = [
    T0.self, T1.self, T2.self, T3.self, T4.self, T5.self, T6.self, T7.self, T8.self, T9.self, T10.self, T11.self,
    T12.self, T13.self, T14.self, T15.self, T16.self, T17.self, T18.self, T19.self, T20.self, T21.self, T22.self,
    T23.self, T24.self, T25.self, T26.self, T27.self, T28.self, T29.self, T30.self, T31.self, T32.self, T33.self,
    T34.self, T35.self, T36.self, T37.self, T38.self, T39.self, T40.self, T41.self, T42.self, T43.self, T44.self,
    T45.self, T46.self, T47.self, T48.self, T49.self, T50.self, T51.self, T52.self, T53.self, T54.self, T55.self,
    T56.self, T57.self, T58.self, T59.self, T60.self, T61.self, T62.self, T63.self, T64.self, T65.self, T66.self,
    T67.self, T68.self, T69.self, T70.self, T71.self, T72.self, T73.self, T74.self, T75.self, T76.self, T77.self,
    T78.self, T79.self, T80.self, T81.self, T82.self, T83.self, T84.self, T85.self, T86.self, T87.self, T88.self,
    T89.self, T90.self, T91.self, T92.self, T93.self, T94.self, T95.self, T96.self, T97.self, T98.self, T99.self,
    T100.self, T101.self, T102.self, T103.self, T104.self, T105.self, T106.self, T107.self, T108.self, T109.self,
    T110.self, T111.self, T112.self, T113.self, T114.self, T115.self, T116.self, T117.self, T118.self, T119.self,
    T120.self, T121.self, T122.self, T123.self, T124.self, T125.self, T126.self, T127.self, T128.self, T129.self,
    T130.self, T131.self, T132.self, T133.self, T134.self, T135.self, T136.self, T137.self, T138.self, T139.self,
    T140.self, T141.self, T142.self, T143.self, T144.self, T145.self, T146.self, T147.self, T148.self, T149.self,
    T150.self, T151.self, T152.self, T153.self, T154.self, T155.self, T156.self, T157.self, T158.self, T159.self,
    T160.self, T161.self, T162.self, T163.self, T164.self, T165.self, T166.self, T167.self, T168.self, T169.self,
    T170.self, T171.self, T172.self, T173.self, T174.self, T175.self, T176.self, T177.self, T178.self, T179.self,
    T180.self, T181.self, T182.self, T183.self, T184.self, T185.self, T186.self, T187.self, T188.self, T189.self,
    T190.self, T191.self, T192.self, T193.self, T194.self, T195.self, T196.self, T197.self, T198.self, T199.self,
    T200.self, T201.self, T202.self, T203.self, T204.self, T205.self, T206.self, T207.self, T208.self, T209.self,
    T210.self, T211.self, T212.self, T213.self, T214.self, T215.self, T216.self, T217.self, T218.self, T219.self,
    T220.self, T221.self, T222.self, T223.self, T224.self, T225.self, T226.self, T227.self, T228.self, T229.self,
    T230.self, T231.self, T232.self, T233.self, T234.self, T235.self, T236.self, T237.self, T238.self, T239.self,
    T240.self, T241.self, T242.self, T243.self, T244.self, T245.self, T246.self, T247.self, T248.self, T249.self,
    T250.self, T251.self, T252.self, T253.self, T254.self, T255.self, T256.self, T257.self, T258.self, T259.self,
    T260.self, T261.self, T262.self, T263.self, T264.self, T265.self, T266.self, T267.self, T268.self, T269.self,
    T270.self, T271.self, T272.self, T273.self, T274.self, T275.self, T276.self, T277.self, T278.self, T279.self,
    T280.self, T281.self, T282.self, T283.self, T284.self, T285.self, T286.self, T287.self, T288.self, T289.self,
    T290.self, T291.self, T292.self, T293.self, T294.self, T295.self, T296.self, T297.self, T298.self, T299.self,
    T300.self, T301.self, T302.self, T303.self, T304.self, T305.self, T306.self, T307.self, T308.self, T309.self,
    T310.self, T311.self, T312.self, T313.self, T314.self, T315.self, T316.self, T317.self, T318.self, T319.self,
    T320.self, T321.self, T322.self, T323.self, T324.self, T325.self, T326.self, T327.self, T328.self, T329.self,
    T330.self, T331.self, T332.self, T333.self, T334.self, T335.self, T336.self, T337.self, T338.self, T339.self,
    T340.self, T341.self, T342.self, T343.self, T344.self, T345.self, T346.self, T347.self, T348.self, T349.self,
    T350.self, T351.self, T352.self, T353.self, T354.self, T355.self, T356.self, T357.self, T358.self, T359.self,
    T360.self, T361.self, T362.self, T363.self, T364.self, T365.self, T366.self, T367.self, T368.self, T369.self,
    T370.self, T371.self, T372.self, T373.self, T374.self, T375.self, T376.self, T377.self, T378.self, T379.self,
    T380.self, T381.self, T382.self, T383.self, T384.self, T385.self, T386.self, T387.self, T388.self, T389.self,
    T390.self, T391.self, T392.self, T393.self, T394.self, T395.self, T396.self, T397.self, T398.self, T399.self,
    T400.self, T401.self, T402.self, T403.self, T404.self, T405.self, T406.self, T407.self, T408.self, T409.self,
    T410.self, T411.self, T412.self, T413.self, T414.self, T415.self, T416.self, T417.self, T418.self, T419.self,
    T420.self, T421.self, T422.self, T423.self, T424.self, T425.self, T426.self, T427.self, T428.self, T429.self,
    T430.self, T431.self, T432.self, T433.self, T434.self, T435.self, T436.self, T437.self, T438.self, T439.self,
    T440.self, T441.self, T442.self, T443.self, T444.self, T445.self, T446.self, T447.self, T448.self, T449.self,
    T450.self, T451.self, T452.self, T453.self, T454.self, T455.self, T456.self, T457.self, T458.self, T459.self,
    T460.self, T461.self, T462.self, T463.self, T464.self, T465.self, T466.self, T467.self, T468.self, T469.self,
    T470.self, T471.self, T472.self, T473.self, T474.self, T475.self, T476.self, T477.self, T478.self, T479.self,
    T480.self, T481.self, T482.self, T483.self, T484.self, T485.self, T486.self, T487.self, T488.self, T489.self,
    T490.self, T491.self, T492.self, T493.self, T494.self, T495.self, T496.self, T497.self, T498.self, T499.self,
    T500.self, T501.self, T502.self, T503.self, T504.self, T505.self, T506.self, T507.self, T508.self, T509.self,
    T510.self, T511.self, T512.self, T513.self, T514.self, T515.self, T516.self, T517.self, T518.self, T519.self,
    T520.self, T521.self, T522.self, T523.self, T524.self, T525.self, T526.self, T527.self, T528.self, T529.self,
    T530.self, T531.self, T532.self, T533.self, T534.self, T535.self, T536.self, T537.self, T538.self, T539.self,
    T540.self, T541.self, T542.self, T543.self, T544.self, T545.self, T546.self, T547.self, T548.self, T549.self,
    T550.self, T551.self, T552.self, T553.self, T554.self, T555.self, T556.self, T557.self, T558.self, T559.self,
    T560.self, T561.self, T562.self, T563.self, T564.self, T565.self, T566.self, T567.self, T568.self, T569.self,
    T570.self, T571.self, T572.self, T573.self, T574.self, T575.self, T576.self, T577.self, T578.self, T579.self,
    T580.self, T581.self, T582.self, T583.self, T584.self, T585.self, T586.self, T587.self, T588.self, T589.self,
    T590.self, T591.self, T592.self, T593.self, T594.self, T595.self, T596.self, T597.self, T598.self, T599.self,
    T600.self, T601.self, T602.self, T603.self, T604.self, T605.self, T606.self, T607.self, T608.self, T609.self,
    T610.self, T611.self, T612.self, T613.self, T614.self, T615.self, T616.self, T617.self, T618.self, T619.self,
    T620.self, T621.self, T622.self, T623.self, T624.self, T625.self, T626.self, T627.self, T628.self, T629.self,
    T630.self, T631.self, T632.self, T633.self, T634.self, T635.self, T636.self, T637.self, T638.self, T639.self,
    T640.self, T641.self, T642.self, T643.self, T644.self, T645.self, T646.self, T647.self, T648.self, T649.self,
    T650.self, T651.self, T652.self, T653.self, T654.self, T655.self, T656.self, T657.self, T658.self, T659.self,
    T660.self, T661.self, T662.self, T663.self, T664.self, T665.self, T666.self, T667.self, T668.self, T669.self,
    T670.self, T671.self, T672.self, T673.self, T674.self, T675.self, T676.self, T677.self, T678.self, T679.self,
    T680.self, T681.self, T682.self, T683.self, T684.self, T685.self, T686.self, T687.self, T688.self, T689.self,
    T690.self, T691.self, T692.self, T693.self, T694.self, T695.self, T696.self, T697.self, T698.self, T699.self,
    T700.self, T701.self, T702.self, T703.self, T704.self, T705.self, T706.self, T707.self, T708.self, T709.self,
    T710.self, T711.self, T712.self, T713.self, T714.self, T715.self, T716.self, T717.self, T718.self, T719.self,
    T720.self, T721.self, T722.self, T723.self, T724.self, T725.self, T726.self, T727.self, T728.self, T729.self,
    T730.self, T731.self, T732.self, T733.self, T734.self, T735.self, T736.self, T737.self, T738.self, T739.self,
    T740.self, T741.self, T742.self, T743.self, T744.self, T745.self, T746.self, T747.self, T748.self, T749.self,
    T750.self, T751.self, T752.self, T753.self, T754.self, T755.self, T756.self, T757.self, T758.self, T759.self,
    T760.self, T761.self, T762.self, T763.self, T764.self, T765.self, T766.self, T767.self, T768.self, T769.self,
    T770.self, T771.self, T772.self, T773.self, T774.self, T775.self, T776.self, T777.self, T778.self, T779.self,
    T780.self, T781.self, T782.self, T783.self, T784.self, T785.self, T786.self, T787.self, T788.self, T789.self,
    T790.self, T791.self, T792.self, T793.self, T794.self, T795.self, T796.self, T797.self, T798.self, T799.self,
    T800.self, T801.self, T802.self, T803.self, T804.self, T805.self, T806.self, T807.self, T808.self, T809.self,
    T810.self, T811.self, T812.self, T813.self, T814.self, T815.self, T816.self, T817.self, T818.self, T819.self,
    T820.self, T821.self, T822.self, T823.self, T824.self, T825.self, T826.self, T827.self, T828.self, T829.self,
    T830.self, T831.self, T832.self, T833.self, T834.self, T835.self, T836.self, T837.self, T838.self, T839.self,
    T840.self, T841.self, T842.self, T843.self, T844.self, T845.self, T846.self, T847.self, T848.self, T849.self,
    T850.self, T851.self, T852.self, T853.self, T854.self, T855.self, T856.self, T857.self, T858.self, T859.self,
    T860.self, T861.self, T862.self, T863.self, T864.self, T865.self, T866.self, T867.self, T868.self, T869.self,
    T870.self, T871.self, T872.self, T873.self, T874.self, T875.self, T876.self, T877.self, T878.self, T879.self,
    T880.self, T881.self, T882.self, T883.self, T884.self, T885.self, T886.self, T887.self, T888.self, T889.self,
    T890.self, T891.self, T892.self, T893.self, T894.self, T895.self, T896.self, T897.self, T898.self, T899.self,
    T900.self, T901.self, T902.self, T903.self, T904.self, T905.self, T906.self, T907.self, T908.self, T909.self,
    T910.self, T911.self, T912.self, T913.self, T914.self, T915.self, T916.self, T917.self, T918.self, T919.self,
    T920.self, T921.self, T922.self, T923.self, T924.self, T925.self, T926.self, T927.self, T928.self, T929.self,
    T930.self, T931.self, T932.self, T933.self, T934.self, T935.self, T936.self, T937.self, T938.self, T939.self,
    T940.self, T941.self, T942.self, T943.self, T944.self, T945.self, T946.self, T947.self, T948.self, T949.self,
    T950.self, T951.self, T952.self, T953.self, T954.self, T955.self, T956.self, T957.self, T958.self, T959.self,
    T960.self, T961.self, T962.self, T963.self, T964.self, T965.self, T966.self, T967.self, T968.self, T969.self,
    T970.self, T971.self, T972.self, T973.self, T974.self, T975.self, T976.self, T977.self, T978.self, T979.self,
    T980.self, T981.self, T982.self, T983.self, T984.self, T985.self, T986.self, T987.self, T988.self, T989.self,
    T990.self, T991.self, T992.self, T993.self, T994.self, T995.self, T996.self, T997.self, T998.self, T999.self,
  ]
}

func register100(_ container: Container) throws {
  try container.register(Types.T0.self) { _ in Types.T0() }
  try container.register(Types.T1.self) { _ in Types.T1() }
  try container.register(Types.T2.self) { _ in Types.T2() }
  try container.register(Types.T3.self) { _ in Types.T3() }
  try container.register(Types.T4.self) { _ in Types.T4() }
  try container.register(Types.T5.self) { _ in Types.T5() }
  try container.register(Types.T6.self) { _ in Types.T6() }
  try container.register(Types.T7.self) { _ in Types.T7() }
  try container.register(Types.T8.self) { _ in Types.T8() }
  try container.register(Types.T9.self) { _ in Types.T9() }
  try container.register(Types.T10.self) { _ in Types.T10() }
  try container.register(Types.T11.self) { _ in Types.T11() }
  try container.register(Types.T12.self) { _ in Types.T12() }
  try container.register(Types.T13.self) { _ in Types.T13() }
  try container.register(Types.T14.self) { _ in Types.T14() }
  try container.register(Types.T15.self) { _ in Types.T15() }
  try container.register(Types.T16.self) { _ in Types.T16() }
  try container.register(Types.T17.self) { _ in Types.T17() }
  try container.register(Types.T18.self) { _ in Types.T18() }
  try container.register(Types.T19.self) { _ in Types.T19() }
  try container.register(Types.T20.self) { _ in Types.T20() }
  try container.register(Types.T21.self) { _ in Types.T21() }
  try container.register(Types.T22.self) { _ in Types.T22() }
  try container.register(Types.T23.self) { _ in Types.T23() }
  try container.register(Types.T24.self) { _ in Types.T24() }
  try container.register(Types.T25.self) { _ in Types.T25() }
  try container.register(Types.T26.self) { _ in Types.T26() }
  try container.register(Types.T27.self) { _ in Types.T27() }
  try container.register(Types.T28.self) { _ in Types.T28() }
  try container.register(Types.T29.self) { _ in Types.T29() }
  try container.register(Types.T30.self) { _ in Types.T30() }
  try container.register(Types.T31.self) { _ in Types.T31() }
  try container.register(Types.T32.self) { _ in Types.T32() }
  try container.register(Types.T33.self) { _ in Types.T33() }
  try container.register(Types.T34.self) { _ in Types.T34() }
  try container.register(Types.T35.self) { _ in Types.T35() }
  try container.register(Types.T36.self) { _ in Types.T36() }
  try container.register(Types.T37.self) { _ in Types.T37() }
  try container.register(Types.T38.self) { _ in Types.T38() }
  try container.register(Types.T39.self) { _ in Types.T39() }
  try container.register(Types.T40.self) { _ in Types.T40() }
  try container.register(Types.T41.self) { _ in Types.T41() }
  try container.register(Types.T42.self) { _ in Types.T42() }
  try container.register(Types.T43.self) { _ in Types.T43() }
  try container.register(Types.T44.self) { _ in Types.T44() }
  try container.register(Types.T45.self) { _ in Types.T45() }
  try container.register(Types.T46.self) { _ in Types.T46() }
  try container.register(Types.T47.self) { _ in Types.T47() }
  try container.register(Types.T48.self) { _ in Types.T48() }
  try container.register(Types.T49.self) { _ in Types.T49() }
  try container.register(Types.T50.self) { _ in Types.T50() }
  try container.register(Types.T51.self) { _ in Types.T51() }
  try container.register(Types.T52.self) { _ in Types.T52() }
  try container.register(Types.T53.self) { _ in Types.T53() }
  try container.register(Types.T54.self) { _ in Types.T54() }
  try container.register(Types.T55.self) { _ in Types.T55() }
  try container.register(Types.T56.self) { _ in Types.T56() }
  try container.register(Types.T57.self) { _ in Types.T57() }
  try container.register(Types.T58.self) { _ in Types.T58() }
  try container.register(Types.T59.self) { _ in Types.T59() }
  try container.register(Types.T60.self) { _ in Types.T60() }
  try container.register(Types.T61.self) { _ in Types.T61() }
  try container.register(Types.T62.self) { _ in Types.T62() }
  try container.register(Types.T63.self) { _ in Types.T63() }
  try container.register(Types.T64.self) { _ in Types.T64() }
  try container.register(Types.T65.self) { _ in Types.T65() }
  try container.register(Types.T66.self) { _ in Types.T66() }
  try container.register(Types.T67.self) { _ in Types.T67() }
  try container.register(Types.T68.self) { _ in Types.T68() }
  try container.register(Types.T69.self) { _ in Types.T69() }
  try container.register(Types.T70.self) { _ in Types.T70() }
  try container.register(Types.T71.self) { _ in Types.T71() }
  try container.register(Types.T72.self) { _ in Types.T72() }
  try container.register(Types.T73.self) { _ in Types.T73() }
  try container.register(Types.T74.self) { _ in Types.T74() }
  try container.register(Types.T75.self) { _ in Types.T75() }
  try container.register(Types.T76.self) { _ in Types.T76() }
  try container.register(Types.T77.self) { _ in Types.T77() }
  try container.register(Types.T78.self) { _ in Types.T78() }
  try container.register(Types.T79.self) { _ in Types.T79() }
  try container.register(Types.T80.self) { _ in Types.T80() }
  try container.register(Types.T81.self) { _ in Types.T81() }
  try container.register(Types.T82.self) { _ in Types.T82() }
  try container.register(Types.T83.self) { _ in Types.T83() }
  try container.register(Types.T84.self) { _ in Types.T84() }
  try container.register(Types.T85.self) { _ in Types.T85() }
  try container.register(Types.T86.self) { _ in Types.T86() }
  try container.register(Types.T87.self) { _ in Types.T87() }
  try container.register(Types.T88.self) { _ in Types.T88() }
  try container.register(Types.T89.self) { _ in Types.T89() }
  try container.register(Types.T90.self) { _ in Types.T90() }
  try container.register(Types.T91.self) { _ in Types.T91() }
  try container.register(Types.T92.self) { _ in Types.T92() }
  try container.register(Types.T93.self) { _ in Types.T93() }
  try container.register(Types.T94.self) { _ in Types.T94() }
  try container.register(Types.T95.self) { _ in Types.T95() }
  try container.register(Types.T96.self) { _ in Types.T96() }
  try container.register(Types.T97.self) { _ in Types.T97() }
  try container.register(Types.T98.self) { _ in Types.T98() }
  try container.register(Types.T99.self) { _ in Types.T99() }
}

func register1000(_ container: Container) throws {
  try container.register(Types.T0.self) { _ in Types.T0() }
  try container.register(Types.T1.self) { _ in Types.T1() }
  try container.register(Types.T2.self) { _ in Types.T2() }
  try container.register(Types.T3.self) { _ in Types.T3() }
  try container.register(Types.T4.self) { _ in Types.T4() }
  try container.register(Types.T5.self) { _ in Types.T5() }
  try container.register(Types.T6.self) { _ in Types.T6() }
  try container.register(Types.T7.self) { _ in Types.T7() }
  try container.register(Types.T8.self) { _ in Types.T8() }
  try container.register(Types.T9.self) { _ in Types.T9() }
  try container.register(Types.T10.self) { _ in Types.T10() }
  try container.register(Types.T11.self) { _ in Types.T11() }
  try container.register(Types.T12.self) { _ in Types.T12() }
  try container.register(Types.T13.self) { _ in Types.T13() }
  try container.register(Types.T14.self) { _ in Types.T14() }
  try container.register(Types.T15.self) { _ in Types.T15() }
  try container.register(Types.T16.self) { _ in Types.T16() }
  try container.register(Types.T17.self) { _ in Types.T17() }
  try container.register(Types.T18.self) { _ in Types.T18() }
  try container.register(Types.T19.self) { _ in Types.T19() }
  try container.register(Types.T20.self) { _ in Types.T20() }
  try container.register(Types.T21.self) { _ in Types.T21() }
  try container.register(Types.T22.self) { _ in Types.T22() }
  try container.register(Types.T23.self) { _ in Types.T23() }
  try container.register(Types.T24.self) { _ in Types.T24() }
  try container.register(Types.T25.self) { _ in Types.T25() }
  try container.register(Types.T26.self) { _ in Types.T26() }
  try container.register(Types.T27.self) { _ in Types.T27() }
  try container.register(Types.T28.self) { _ in Types.T28() }
  try container.register(Types.T29.self) { _ in Types.T29() }
  try container.register(Types.T30.self) { _ in Types.T30() }
  try container.register(Types.T31.self) { _ in Types.T31() }
  try container.register(Types.T32.self) { _ in Types.T32() }
  try container.register(Types.T33.self) { _ in Types.T33() }
  try container.register(Types.T34.self) { _ in Types.T34() }
  try container.register(Types.T35.self) { _ in Types.T35() }
  try container.register(Types.T36.self) { _ in Types.T36() }
  try container.register(Types.T37.self) { _ in Types.T37() }
  try container.register(Types.T38.self) { _ in Types.T38() }
  try container.register(Types.T39.self) { _ in Types.T39() }
  try container.register(Types.T40.self) { _ in Types.T40() }
  try container.register(Types.T41.self) { _ in Types.T41() }
  try container.register(Types.T42.self) { _ in Types.T42() }
  try container.register(Types.T43.self) { _ in Types.T43() }
  try container.register(Types.T44.self) { _ in Types.T44() }
  try container.register(Types.T45.self) { _ in Types.T45() }
  try container.register(Types.T46.self) { _ in Types.T46() }
  try container.register(Types.T47.self) { _ in Types.T47() }
  try container.register(Types.T48.self) { _ in Types.T48() }
  try container.register(Types.T49.self) { _ in Types.T49() }
  try container.register(Types.T50.self) { _ in Types.T50() }
  try container.register(Types.T51.self) { _ in Types.T51() }
  try container.register(Types.T52.self) { _ in Types.T52() }
  try container.register(Types.T53.self) { _ in Types.T53() }
  try container.register(Types.T54.self) { _ in Types.T54() }
  try container.register(Types.T55.self) { _ in Types.T55() }
  try container.register(Types.T56.self) { _ in Types.T56() }
  try container.register(Types.T57.self) { _ in Types.T57() }
  try container.register(Types.T58.self) { _ in Types.T58() }
  try container.register(Types.T59.self) { _ in Types.T59() }
  try container.register(Types.T60.self) { _ in Types.T60() }
  try container.register(Types.T61.self) { _ in Types.T61() }
  try container.register(Types.T62.self) { _ in Types.T62() }
  try container.register(Types.T63.self) { _ in Types.T63() }
  try container.register(Types.T64.self) { _ in Types.T64() }
  try container.register(Types.T65.self) { _ in Types.T65() }
  try container.register(Types.T66.self) { _ in Types.T66() }
  try container.register(Types.T67.self) { _ in Types.T67() }
  try container.register(Types.T68.self) { _ in Types.T68() }
  try container.register(Types.T69.self) { _ in Types.T69() }
  try container.register(Types.T70.self) { _ in Types.T70() }
  try container.register(Types.T71.self) { _ in Types.T71() }
  try container.register(Types.T72.self) { _ in Types.T72() }
  try container.register(Types.T73.self) { _ in Types.T73() }
  try container.register(Types.T74.self) { _ in Types.T74() }
  try container.register(Types.T75.self) { _ in Types.T75() }
  try container.register(Types.T76.self) { _ in Types.T76() }
  try container.register(Types.T77.self) { _ in Types.T77() }
  try container.register(Types.T78.self) { _ in Types.T78() }
  try container.register(Types.T79.self) { _ in Types.T79() }
  try container.register(Types.T80.self) { _ in Types.T80() }
  try container.register(Types.T81.self) { _ in Types.T81() }
  try container.register(Types.T82.self) { _ in Types.T82() }
  try container.register(Types.T83.self) { _ in Types.T83() }
  try container.register(Types.T84.self) { _ in Types.T84() }
  try container.register(Types.T85.self) { _ in Types.T85() }
  try container.register(Types.T86.self) { _ in Types.T86() }
  try container.register(Types.T87.self) { _ in Types.T87() }
  try container.register(Types.T88.self) { _ in Types.T88() }
  try container.register(Types.T89.self) { _ in Types.T89() }
  try container.register(Types.T90.self) { _ in Types.T90() }
  try container.register(Types.T91.self) { _ in Types.T91() }
  try container.register(Types.T92.self) { _ in Types.T92() }
  try container.register(Types.T93.self) { _ in Types.T93() }
  try container.register(Types.T94.self) { _ in Types.T94() }
  try container.register(Types.T95.self) { _ in Types.T95() }
  try container.register(Types.T96.self) { _ in Types.T96() }
  try container.register(Types.T97.self) { _ in Types.T97() }
  try container.register(Types.T98.self) { _ in Types.T98() }
  try container.register(Types.T99.self) { _ in Types.T99() }
  try container.register(Types.T100.self) { _ in Types.T100() }
  try container.register(Types.T101.self) { _ in Types.T101() }
  try container.register(Types.T102.self) { _ in Types.T102() }
  try container.register(Types.T103.self) { _ in Types.T103() }
  try container.register(Types.T104.self) { _ in Types.T104() }
  try container.register(Types.T105.self) { _ in Types.T105() }
  try container.register(Types.T106.self) { _ in Types.T106() }
  try container.register(Types.T107.self) { _ in Types.T107() }
  try container.register(Types.T108.self) { _ in Types.T108() }
  try container.register(Types.T109.self) { _ in Types.T109() }
  try container.register(Types.T110.self) { _ in Types.T110() }
  try container.register(Types.T111.self) { _ in Types.T111() }
  try container.register(Types.T112.self) { _ in Types.T112() }
  try container.register(Types.T113.self) { _ in Types.T113() }
  try container.register(Types.T114.self) { _ in Types.T114() }
  try container.register(Types.T115.self) { _ in Types.T115() }
  try container.register(Types.T116.self) { _ in Types.T116() }
  try container.register(Types.T117.self) { _ in Types.T117() }
  try container.register(Types.T118.self) { _ in Types.T118() }
  try container.register(Types.T119.self) { _ in Types.T119() }
  try container.register(Types.T120.self) { _ in Types.T120() }
  try container.register(Types.T121.self) { _ in Types.T121() }
  try container.register(Types.T122.self) { _ in Types.T122() }
  try container.register(Types.T123.self) { _ in Types.T123() }
  try container.register(Types.T124.self) { _ in Types.T124() }
  try container.register(Types.T125.self) { _ in Types.T125() }
  try container.register(Types.T126.self) { _ in Types.T126() }
  try container.register(Types.T127.self) { _ in Types.T127() }
  try container.register(Types.T128.self) { _ in Types.T128() }
  try container.register(Types.T129.self) { _ in Types.T129() }
  try container.register(Types.T130.self) { _ in Types.T130() }
  try container.register(Types.T131.self) { _ in Types.T131() }
  try container.register(Types.T132.self) { _ in Types.T132() }
  try container.register(Types.T133.self) { _ in Types.T133() }
  try container.register(Types.T134.self) { _ in Types.T134() }
  try container.register(Types.T135.self) { _ in Types.T135() }
  try container.register(Types.T136.self) { _ in Types.T136() }
  try container.register(Types.T137.self) { _ in Types.T137() }
  try container.register(Types.T138.self) { _ in Types.T138() }
  try container.register(Types.T139.self) { _ in Types.T139() }
  try container.register(Types.T140.self) { _ in Types.T140() }
  try container.register(Types.T141.self) { _ in Types.T141() }
  try container.register(Types.T142.self) { _ in Types.T142() }
  try container.register(Types.T143.self) { _ in Types.T143() }
  try container.register(Types.T144.self) { _ in Types.T144() }
  try container.register(Types.T145.self) { _ in Types.T145() }
  try container.register(Types.T146.self) { _ in Types.T146() }
  try container.register(Types.T147.self) { _ in Types.T147() }
  try container.register(Types.T148.self) { _ in Types.T148() }
  try container.register(Types.T149.self) { _ in Types.T149() }
  try container.register(Types.T150.self) { _ in Types.T150() }
  try container.register(Types.T151.self) { _ in Types.T151() }
  try container.register(Types.T152.self) { _ in Types.T152() }
  try container.register(Types.T153.self) { _ in Types.T153() }
  try container.register(Types.T154.self) { _ in Types.T154() }
  try container.register(Types.T155.self) { _ in Types.T155() }
  try container.register(Types.T156.self) { _ in Types.T156() }
  try container.register(Types.T157.self) { _ in Types.T157() }
  try container.register(Types.T158.self) { _ in Types.T158() }
  try container.register(Types.T159.self) { _ in Types.T159() }
  try container.register(Types.T160.self) { _ in Types.T160() }
  try container.register(Types.T161.self) { _ in Types.T161() }
  try container.register(Types.T162.self) { _ in Types.T162() }
  try container.register(Types.T163.self) { _ in Types.T163() }
  try container.register(Types.T164.self) { _ in Types.T164() }
  try container.register(Types.T165.self) { _ in Types.T165() }
  try container.register(Types.T166.self) { _ in Types.T166() }
  try container.register(Types.T167.self) { _ in Types.T167() }
  try container.register(Types.T168.self) { _ in Types.T168() }
  try container.register(Types.T169.self) { _ in Types.T169() }
  try container.register(Types.T170.self) { _ in Types.T170() }
  try container.register(Types.T171.self) { _ in Types.T171() }
  try container.register(Types.T172.self) { _ in Types.T172() }
  try container.register(Types.T173.self) { _ in Types.T173() }
  try container.register(Types.T174.self) { _ in Types.T174() }
  try container.register(Types.T175.self) { _ in Types.T175() }
  try container.register(Types.T176.self) { _ in Types.T176() }
  try container.register(Types.T177.self) { _ in Types.T177() }
  try container.register(Types.T178.self) { _ in Types.T178() }
  try container.register(Types.T179.self) { _ in Types.T179() }
  try container.register(Types.T180.self) { _ in Types.T180() }
  try container.register(Types.T181.self) { _ in Types.T181() }
  try container.register(Types.T182.self) { _ in Types.T182() }
  try container.register(Types.T183.self) { _ in Types.T183() }
  try container.register(Types.T184.self) { _ in Types.T184() }
  try container.register(Types.T185.self) { _ in Types.T185() }
  try container.register(Types.T186.self) { _ in Types.T186() }
  try container.register(Types.T187.self) { _ in Types.T187() }
  try container.register(Types.T188.self) { _ in Types.T188() }
  try container.register(Types.T189.self) { _ in Types.T189() }
  try container.register(Types.T190.self) { _ in Types.T190() }
  try container.register(Types.T191.self) { _ in Types.T191() }
  try container.register(Types.T192.self) { _ in Types.T192() }
  try container.register(Types.T193.self) { _ in Types.T193() }
  try container.register(Types.T194.self) { _ in Types.T194() }
  try container.register(Types.T195.self) { _ in Types.T195() }
  try container.register(Types.T196.self) { _ in Types.T196() }
  try container.register(Types.T197.self) { _ in Types.T197() }
  try container.register(Types.T198.self) { _ in Types.T198() }
  try container.register(Types.T199.self) { _ in Types.T199() }
  try container.register(Types.T200.self) { _ in Types.T200() }
  try container.register(Types.T201.self) { _ in Types.T201() }
  try container.register(Types.T202.self) { _ in Types.T202() }
  try container.register(Types.T203.self) { _ in Types.T203() }
  try container.register(Types.T204.self) { _ in Types.T204() }
  try container.register(Types.T205.self) { _ in Types.T205() }
  try container.register(Types.T206.self) { _ in Types.T206() }
  try container.register(Types.T207.self) { _ in Types.T207() }
  try container.register(Types.T208.self) { _ in Types.T208() }
  try container.register(Types.T209.self) { _ in Types.T209() }
  try container.register(Types.T210.self) { _ in Types.T210() }
  try container.register(Types.T211.self) { _ in Types.T211() }
  try container.register(Types.T212.self) { _ in Types.T212() }
  try container.register(Types.T213.self) { _ in Types.T213() }
  try container.register(Types.T214.self) { _ in Types.T214() }
  try container.register(Types.T215.self) { _ in Types.T215() }
  try container.register(Types.T216.self) { _ in Types.T216() }
  try container.register(Types.T217.self) { _ in Types.T217() }
  try container.register(Types.T218.self) { _ in Types.T218() }
  try container.register(Types.T219.self) { _ in Types.T219() }
  try container.register(Types.T220.self) { _ in Types.T220() }
  try container.register(Types.T221.self) { _ in Types.T221() }
  try container.register(Types.T222.self) { _ in Types.T222() }
  try container.register(Types.T223.self) { _ in Types.T223() }
  try container.register(Types.T224.self) { _ in Types.T224() }
  try container.register(Types.T225.self) { _ in Types.T225() }
  try container.register(Types.T226.self) { _ in Types.T226() }
  try container.register(Types.T227.self) { _ in Types.T227() }
  try container.register(Types.T228.self) { _ in Types.T228() }
  try container.register(Types.T229.self) { _ in Types.T229() }
  try container.register(Types.T230.self) { _ in Types.T230() }
  try container.register(Types.T231.self) { _ in Types.T231() }
  try container.register(Types.T232.self) { _ in Types.T232() }
  try container.register(Types.T233.self) { _ in Types.T233() }
  try container.register(Types.T234.self) { _ in Types.T234() }
  try container.register(Types.T235.self) { _ in Types.T235() }
  try container.register(Types.T236.self) { _ in Types.T236() }
  try container.register(Types.T237.self) { _ in Types.T237() }
  try container.register(Types.T238.self) { _ in Types.T238() }
  try container.register(Types.T239.self) { _ in Types.T239() }
  try container.register(Types.T240.self) { _ in Types.T240() }
  try container.register(Types.T241.self) { _ in Types.T241() }
  try container.register(Types.T242.self) { _ in Types.T242() }
  try container.register(Types.T243.self) { _ in Types.T243() }
  try container.register(Types.T244.self) { _ in Types.T244() }
  try container.register(Types.T245.self) { _ in Types.T245() }
  try container.register(Types.T246.self) { _ in Types.T246() }
  try container.register(Types.T247.self) { _ in Types.T247() }
  try container.register(Types.T248.self) { _ in Types.T248() }
  try container.register(Types.T249.self) { _ in Types.T249() }
  try container.register(Types.T250.self) { _ in Types.T250() }
  try container.register(Types.T251.self) { _ in Types.T251() }
  try container.register(Types.T252.self) { _ in Types.T252() }
  try container.register(Types.T253.self) { _ in Types.T253() }
  try container.register(Types.T254.self) { _ in Types.T254() }
  try container.register(Types.T255.self) { _ in Types.T255() }
  try container.register(Types.T256.self) { _ in Types.T256() }
  try container.register(Types.T257.self) { _ in Types.T257() }
  try container.register(Types.T258.self) { _ in Types.T258() }
  try container.register(Types.T259.self) { _ in Types.T259() }
  try container.register(Types.T260.self) { _ in Types.T260() }
  try container.register(Types.T261.self) { _ in Types.T261() }
  try container.register(Types.T262.self) { _ in Types.T262() }
  try container.register(Types.T263.self) { _ in Types.T263() }
  try container.register(Types.T264.self) { _ in Types.T264() }
  try container.register(Types.T265.self) { _ in Types.T265() }
  try container.register(Types.T266.self) { _ in Types.T266() }
  try container.register(Types.T267.self) { _ in Types.T267() }
  try container.register(Types.T268.self) { _ in Types.T268() }
  try container.register(Types.T269.self) { _ in Types.T269() }
  try container.register(Types.T270.self) { _ in Types.T270() }
  try container.register(Types.T271.self) { _ in Types.T271() }
  try container.register(Types.T272.self) { _ in Types.T272() }
  try container.register(Types.T273.self) { _ in Types.T273() }
  try container.register(Types.T274.self) { _ in Types.T274() }
  try container.register(Types.T275.self) { _ in Types.T275() }
  try container.register(Types.T276.self) { _ in Types.T276() }
  try container.register(Types.T277.self) { _ in Types.T277() }
  try container.register(Types.T278.self) { _ in Types.T278() }
  try container.register(Types.T279.self) { _ in Types.T279() }
  try container.register(Types.T280.self) { _ in Types.T280() }
  try container.register(Types.T281.self) { _ in Types.T281() }
  try container.register(Types.T282.self) { _ in Types.T282() }
  try container.register(Types.T283.self) { _ in Types.T283() }
  try container.register(Types.T284.self) { _ in Types.T284() }
  try container.register(Types.T285.self) { _ in Types.T285() }
  try container.register(Types.T286.self) { _ in Types.T286() }
  try container.register(Types.T287.self) { _ in Types.T287() }
  try container.register(Types.T288.self) { _ in Types.T288() }
  try container.register(Types.T289.self) { _ in Types.T289() }
  try container.register(Types.T290.self) { _ in Types.T290() }
  try container.register(Types.T291.self) { _ in Types.T291() }
  try container.register(Types.T292.self) { _ in Types.T292() }
  try container.register(Types.T293.self) { _ in Types.T293() }
  try container.register(Types.T294.self) { _ in Types.T294() }
  try container.register(Types.T295.self) { _ in Types.T295() }
  try container.register(Types.T296.self) { _ in Types.T296() }
  try container.register(Types.T297.self) { _ in Types.T297() }
  try container.register(Types.T298.self) { _ in Types.T298() }
  try container.register(Types.T299.self) { _ in Types.T299() }
  try container.register(Types.T300.self) { _ in Types.T300() }
  try container.register(Types.T301.self) { _ in Types.T301() }
  try container.register(Types.T302.self) { _ in Types.T302() }
  try container.register(Types.T303.self) { _ in Types.T303() }
  try container.register(Types.T304.self) { _ in Types.T304() }
  try container.register(Types.T305.self) { _ in Types.T305() }
  try container.register(Types.T306.self) { _ in Types.T306() }
  try container.register(Types.T307.self) { _ in Types.T307() }
  try container.register(Types.T308.self) { _ in Types.T308() }
  try container.register(Types.T309.self) { _ in Types.T309() }
  try container.register(Types.T310.self) { _ in Types.T310() }
  try container.register(Types.T311.self) { _ in Types.T311() }
  try container.register(Types.T312.self) { _ in Types.T312() }
  try container.register(Types.T313.self) { _ in Types.T313() }
  try container.register(Types.T314.self) { _ in Types.T314() }
  try container.register(Types.T315.self) { _ in Types.T315() }
  try container.register(Types.T316.self) { _ in Types.T316() }
  try container.register(Types.T317.self) { _ in Types.T317() }
  try container.register(Types.T318.self) { _ in Types.T318() }
  try container.register(Types.T319.self) { _ in Types.T319() }
  try container.register(Types.T320.self) { _ in Types.T320() }
  try container.register(Types.T321.self) { _ in Types.T321() }
  try container.register(Types.T322.self) { _ in Types.T322() }
  try container.register(Types.T323.self) { _ in Types.T323() }
  try container.register(Types.T324.self) { _ in Types.T324() }
  try container.register(Types.T325.self) { _ in Types.T325() }
  try container.register(Types.T326.self) { _ in Types.T326() }
  try container.register(Types.T327.self) { _ in Types.T327() }
  try container.register(Types.T328.self) { _ in Types.T328() }
  try container.register(Types.T329.self) { _ in Types.T329() }
  try container.register(Types.T330.self) { _ in Types.T330() }
  try container.register(Types.T331.self) { _ in Types.T331() }
  try container.register(Types.T332.self) { _ in Types.T332() }
  try container.register(Types.T333.self) { _ in Types.T333() }
  try container.register(Types.T334.self) { _ in Types.T334() }
  try container.register(Types.T335.self) { _ in Types.T335() }
  try container.register(Types.T336.self) { _ in Types.T336() }
  try container.register(Types.T337.self) { _ in Types.T337() }
  try container.register(Types.T338.self) { _ in Types.T338() }
  try container.register(Types.T339.self) { _ in Types.T339() }
  try container.register(Types.T340.self) { _ in Types.T340() }
  try container.register(Types.T341.self) { _ in Types.T341() }
  try container.register(Types.T342.self) { _ in Types.T342() }
  try container.register(Types.T343.self) { _ in Types.T343() }
  try container.register(Types.T344.self) { _ in Types.T344() }
  try container.register(Types.T345.self) { _ in Types.T345() }
  try container.register(Types.T346.self) { _ in Types.T346() }
  try container.register(Types.T347.self) { _ in Types.T347() }
  try container.register(Types.T348.self) { _ in Types.T348() }
  try container.register(Types.T349.self) { _ in Types.T349() }
  try container.register(Types.T350.self) { _ in Types.T350() }
  try container.register(Types.T351.self) { _ in Types.T351() }
  try container.register(Types.T352.self) { _ in Types.T352() }
  try container.register(Types.T353.self) { _ in Types.T353() }
  try container.register(Types.T354.self) { _ in Types.T354() }
  try container.register(Types.T355.self) { _ in Types.T355() }
  try container.register(Types.T356.self) { _ in Types.T356() }
  try container.register(Types.T357.self) { _ in Types.T357() }
  try container.register(Types.T358.self) { _ in Types.T358() }
  try container.register(Types.T359.self) { _ in Types.T359() }
  try container.register(Types.T360.self) { _ in Types.T360() }
  try container.register(Types.T361.self) { _ in Types.T361() }
  try container.register(Types.T362.self) { _ in Types.T362() }
  try container.register(Types.T363.self) { _ in Types.T363() }
  try container.register(Types.T364.self) { _ in Types.T364() }
  try container.register(Types.T365.self) { _ in Types.T365() }
  try container.register(Types.T366.self) { _ in Types.T366() }
  try container.register(Types.T367.self) { _ in Types.T367() }
  try container.register(Types.T368.self) { _ in Types.T368() }
  try container.register(Types.T369.self) { _ in Types.T369() }
  try container.register(Types.T370.self) { _ in Types.T370() }
  try container.register(Types.T371.self) { _ in Types.T371() }
  try container.register(Types.T372.self) { _ in Types.T372() }
  try container.register(Types.T373.self) { _ in Types.T373() }
  try container.register(Types.T374.self) { _ in Types.T374() }
  try container.register(Types.T375.self) { _ in Types.T375() }
  try container.register(Types.T376.self) { _ in Types.T376() }
  try container.register(Types.T377.self) { _ in Types.T377() }
  try container.register(Types.T378.self) { _ in Types.T378() }
  try container.register(Types.T379.self) { _ in Types.T379() }
  try container.register(Types.T380.self) { _ in Types.T380() }
  try container.register(Types.T381.self) { _ in Types.T381() }
  try container.register(Types.T382.self) { _ in Types.T382() }
  try container.register(Types.T383.self) { _ in Types.T383() }
  try container.register(Types.T384.self) { _ in Types.T384() }
  try container.register(Types.T385.self) { _ in Types.T385() }
  try container.register(Types.T386.self) { _ in Types.T386() }
  try container.register(Types.T387.self) { _ in Types.T387() }
  try container.register(Types.T388.self) { _ in Types.T388() }
  try container.register(Types.T389.self) { _ in Types.T389() }
  try container.register(Types.T390.self) { _ in Types.T390() }
  try container.register(Types.T391.self) { _ in Types.T391() }
  try container.register(Types.T392.self) { _ in Types.T392() }
  try container.register(Types.T393.self) { _ in Types.T393() }
  try container.register(Types.T394.self) { _ in Types.T394() }
  try container.register(Types.T395.self) { _ in Types.T395() }
  try container.register(Types.T396.self) { _ in Types.T396() }
  try container.register(Types.T397.self) { _ in Types.T397() }
  try container.register(Types.T398.self) { _ in Types.T398() }
  try container.register(Types.T399.self) { _ in Types.T399() }
  try container.register(Types.T400.self) { _ in Types.T400() }
  try container.register(Types.T401.self) { _ in Types.T401() }
  try container.register(Types.T402.self) { _ in Types.T402() }
  try container.register(Types.T403.self) { _ in Types.T403() }
  try container.register(Types.T404.self) { _ in Types.T404() }
  try container.register(Types.T405.self) { _ in Types.T405() }
  try container.register(Types.T406.self) { _ in Types.T406() }
  try container.register(Types.T407.self) { _ in Types.T407() }
  try container.register(Types.T408.self) { _ in Types.T408() }
  try container.register(Types.T409.self) { _ in Types.T409() }
  try container.register(Types.T410.self) { _ in Types.T410() }
  try container.register(Types.T411.self) { _ in Types.T411() }
  try container.register(Types.T412.self) { _ in Types.T412() }
  try container.register(Types.T413.self) { _ in Types.T413() }
  try container.register(Types.T414.self) { _ in Types.T414() }
  try container.register(Types.T415.self) { _ in Types.T415() }
  try container.register(Types.T416.self) { _ in Types.T416() }
  try container.register(Types.T417.self) { _ in Types.T417() }
  try container.register(Types.T418.self) { _ in Types.T418() }
  try container.register(Types.T419.self) { _ in Types.T419() }
  try container.register(Types.T420.self) { _ in Types.T420() }
  try container.register(Types.T421.self) { _ in Types.T421() }
  try container.register(Types.T422.self) { _ in Types.T422() }
  try container.register(Types.T423.self) { _ in Types.T423() }
  try container.register(Types.T424.self) { _ in Types.T424() }
  try container.register(Types.T425.self) { _ in Types.T425() }
  try container.register(Types.T426.self) { _ in Types.T426() }
  try container.register(Types.T427.self) { _ in Types.T427() }
  try container.register(Types.T428.self) { _ in Types.T428() }
  try container.register(Types.T429.self) { _ in Types.T429() }
  try container.register(Types.T430.self) { _ in Types.T430() }
  try container.register(Types.T431.self) { _ in Types.T431() }
  try container.register(Types.T432.self) { _ in Types.T432() }
  try container.register(Types.T433.self) { _ in Types.T433() }
  try container.register(Types.T434.self) { _ in Types.T434() }
  try container.register(Types.T435.self) { _ in Types.T435() }
  try container.register(Types.T436.self) { _ in Types.T436() }
  try container.register(Types.T437.self) { _ in Types.T437() }
  try container.register(Types.T438.self) { _ in Types.T438() }
  try container.register(Types.T439.self) { _ in Types.T439() }
  try container.register(Types.T440.self) { _ in Types.T440() }
  try container.register(Types.T441.self) { _ in Types.T441() }
  try container.register(Types.T442.self) { _ in Types.T442() }
  try container.register(Types.T443.self) { _ in Types.T443() }
  try container.register(Types.T444.self) { _ in Types.T444() }
  try container.register(Types.T445.self) { _ in Types.T445() }
  try container.register(Types.T446.self) { _ in Types.T446() }
  try container.register(Types.T447.self) { _ in Types.T447() }
  try container.register(Types.T448.self) { _ in Types.T448() }
  try container.register(Types.T449.self) { _ in Types.T449() }
  try container.register(Types.T450.self) { _ in Types.T450() }
  try container.register(Types.T451.self) { _ in Types.T451() }
  try container.register(Types.T452.self) { _ in Types.T452() }
  try container.register(Types.T453.self) { _ in Types.T453() }
  try container.register(Types.T454.self) { _ in Types.T454() }
  try container.register(Types.T455.self) { _ in Types.T455() }
  try container.register(Types.T456.self) { _ in Types.T456() }
  try container.register(Types.T457.self) { _ in Types.T457() }
  try container.register(Types.T458.self) { _ in Types.T458() }
  try container.register(Types.T459.self) { _ in Types.T459() }
  try container.register(Types.T460.self) { _ in Types.T460() }
  try container.register(Types.T461.self) { _ in Types.T461() }
  try container.register(Types.T462.self) { _ in Types.T462() }
  try container.register(Types.T463.self) { _ in Types.T463() }
  try container.register(Types.T464.self) { _ in Types.T464() }
  try container.register(Types.T465.self) { _ in Types.T465() }
  try container.register(Types.T466.self) { _ in Types.T466() }
  try container.register(Types.T467.self) { _ in Types.T467() }
  try container.register(Types.T468.self) { _ in Types.T468() }
  try container.register(Types.T469.self) { _ in Types.T469() }
  try container.register(Types.T470.self) { _ in Types.T470() }
  try container.register(Types.T471.self) { _ in Types.T471() }
  try container.register(Types.T472.self) { _ in Types.T472() }
  try container.register(Types.T473.self) { _ in Types.T473() }
  try container.register(Types.T474.self) { _ in Types.T474() }
  try container.register(Types.T475.self) { _ in Types.T475() }
  try container.register(Types.T476.self) { _ in Types.T476() }
  try container.register(Types.T477.self) { _ in Types.T477() }
  try container.register(Types.T478.self) { _ in Types.T478() }
  try container.register(Types.T479.self) { _ in Types.T479() }
  try container.register(Types.T480.self) { _ in Types.T480() }
  try container.register(Types.T481.self) { _ in Types.T481() }
  try container.register(Types.T482.self) { _ in Types.T482() }
  try container.register(Types.T483.self) { _ in Types.T483() }
  try container.register(Types.T484.self) { _ in Types.T484() }
  try container.register(Types.T485.self) { _ in Types.T485() }
  try container.register(Types.T486.self) { _ in Types.T486() }
  try container.register(Types.T487.self) { _ in Types.T487() }
  try container.register(Types.T488.self) { _ in Types.T488() }
  try container.register(Types.T489.self) { _ in Types.T489() }
  try container.register(Types.T490.self) { _ in Types.T490() }
  try container.register(Types.T491.self) { _ in Types.T491() }
  try container.register(Types.T492.self) { _ in Types.T492() }
  try container.register(Types.T493.self) { _ in Types.T493() }
  try container.register(Types.T494.self) { _ in Types.T494() }
  try container.register(Types.T495.self) { _ in Types.T495() }
  try container.register(Types.T496.self) { _ in Types.T496() }
  try container.register(Types.T497.self) { _ in Types.T497() }
  try container.register(Types.T498.self) { _ in Types.T498() }
  try container.register(Types.T499.self) { _ in Types.T499() }
  try container.register(Types.T500.self) { _ in Types.T500() }
  try container.register(Types.T501.self) { _ in Types.T501() }
  try container.register(Types.T502.self) { _ in Types.T502() }
  try container.register(Types.T503.self) { _ in Types.T503() }
  try container.register(Types.T504.self) { _ in Types.T504() }
  try container.register(Types.T505.self) { _ in Types.T505() }
  try container.register(Types.T506.self) { _ in Types.T506() }
  try container.register(Types.T507.self) { _ in Types.T507() }
  try container.register(Types.T508.self) { _ in Types.T508() }
  try container.register(Types.T509.self) { _ in Types.T509() }
  try container.register(Types.T510.self) { _ in Types.T510() }
  try container.register(Types.T511.self) { _ in Types.T511() }
  try container.register(Types.T512.self) { _ in Types.T512() }
  try container.register(Types.T513.self) { _ in Types.T513() }
  try container.register(Types.T514.self) { _ in Types.T514() }
  try container.register(Types.T515.self) { _ in Types.T515() }
  try container.register(Types.T516.self) { _ in Types.T516() }
  try container.register(Types.T517.self) { _ in Types.T517() }
  try container.register(Types.T518.self) { _ in Types.T518() }
  try container.register(Types.T519.self) { _ in Types.T519() }
  try container.register(Types.T520.self) { _ in Types.T520() }
  try container.register(Types.T521.self) { _ in Types.T521() }
  try container.register(Types.T522.self) { _ in Types.T522() }
  try container.register(Types.T523.self) { _ in Types.T523() }
  try container.register(Types.T524.self) { _ in Types.T524() }
  try container.register(Types.T525.self) { _ in Types.T525() }
  try container.register(Types.T526.self) { _ in Types.T526() }
  try container.register(Types.T527.self) { _ in Types.T527() }
  try container.register(Types.T528.self) { _ in Types.T528() }
  try container.register(Types.T529.self) { _ in Types.T529() }
  try container.register(Types.T530.self) { _ in Types.T530() }
  try container.register(Types.T531.self) { _ in Types.T531() }
  try container.register(Types.T532.self) { _ in Types.T532() }
  try container.register(Types.T533.self) { _ in Types.T533() }
  try container.register(Types.T534.self) { _ in Types.T534() }
  try container.register(Types.T535.self) { _ in Types.T535() }
  try container.register(Types.T536.self) { _ in Types.T536() }
  try container.register(Types.T537.self) { _ in Types.T537() }
  try container.register(Types.T538.self) { _ in Types.T538() }
  try container.register(Types.T539.self) { _ in Types.T539() }
  try container.register(Types.T540.self) { _ in Types.T540() }
  try container.register(Types.T541.self) { _ in Types.T541() }
  try container.register(Types.T542.self) { _ in Types.T542() }
  try container.register(Types.T543.self) { _ in Types.T543() }
  try container.register(Types.T544.self) { _ in Types.T544() }
  try container.register(Types.T545.self) { _ in Types.T545() }
  try container.register(Types.T546.self) { _ in Types.T546() }
  try container.register(Types.T547.self) { _ in Types.T547() }
  try container.register(Types.T548.self) { _ in Types.T548() }
  try container.register(Types.T549.self) { _ in Types.T549() }
  try container.register(Types.T550.self) { _ in Types.T550() }
  try container.register(Types.T551.self) { _ in Types.T551() }
  try container.register(Types.T552.self) { _ in Types.T552() }
  try container.register(Types.T553.self) { _ in Types.T553() }
  try container.register(Types.T554.self) { _ in Types.T554() }
  try container.register(Types.T555.self) { _ in Types.T555() }
  try container.register(Types.T556.self) { _ in Types.T556() }
  try container.register(Types.T557.self) { _ in Types.T557() }
  try container.register(Types.T558.self) { _ in Types.T558() }
  try container.register(Types.T559.self) { _ in Types.T559() }
  try container.register(Types.T560.self) { _ in Types.T560() }
  try container.register(Types.T561.self) { _ in Types.T561() }
  try container.register(Types.T562.self) { _ in Types.T562() }
  try container.register(Types.T563.self) { _ in Types.T563() }
  try container.register(Types.T564.self) { _ in Types.T564() }
  try container.register(Types.T565.self) { _ in Types.T565() }
  try container.register(Types.T566.self) { _ in Types.T566() }
  try container.register(Types.T567.self) { _ in Types.T567() }
  try container.register(Types.T568.self) { _ in Types.T568() }
  try container.register(Types.T569.self) { _ in Types.T569() }
  try container.register(Types.T570.self) { _ in Types.T570() }
  try container.register(Types.T571.self) { _ in Types.T571() }
  try container.register(Types.T572.self) { _ in Types.T572() }
  try container.register(Types.T573.self) { _ in Types.T573() }
  try container.register(Types.T574.self) { _ in Types.T574() }
  try container.register(Types.T575.self) { _ in Types.T575() }
  try container.register(Types.T576.self) { _ in Types.T576() }
  try container.register(Types.T577.self) { _ in Types.T577() }
  try container.register(Types.T578.self) { _ in Types.T578() }
  try container.register(Types.T579.self) { _ in Types.T579() }
  try container.register(Types.T580.self) { _ in Types.T580() }
  try container.register(Types.T581.self) { _ in Types.T581() }
  try container.register(Types.T582.self) { _ in Types.T582() }
  try container.register(Types.T583.self) { _ in Types.T583() }
  try container.register(Types.T584.self) { _ in Types.T584() }
  try container.register(Types.T585.self) { _ in Types.T585() }
  try container.register(Types.T586.self) { _ in Types.T586() }
  try container.register(Types.T587.self) { _ in Types.T587() }
  try container.register(Types.T588.self) { _ in Types.T588() }
  try container.register(Types.T589.self) { _ in Types.T589() }
  try container.register(Types.T590.self) { _ in Types.T590() }
  try container.register(Types.T591.self) { _ in Types.T591() }
  try container.register(Types.T592.self) { _ in Types.T592() }
  try container.register(Types.T593.self) { _ in Types.T593() }
  try container.register(Types.T594.self) { _ in Types.T594() }
  try container.register(Types.T595.self) { _ in Types.T595() }
  try container.register(Types.T596.self) { _ in Types.T596() }
  try container.register(Types.T597.self) { _ in Types.T597() }
  try container.register(Types.T598.self) { _ in Types.T598() }
  try container.register(Types.T599.self) { _ in Types.T599() }
  try container.register(Types.T600.self) { _ in Types.T600() }
  try container.register(Types.T601.self) { _ in Types.T601() }
  try container.register(Types.T602.self) { _ in Types.T602() }
  try container.register(Types.T603.self) { _ in Types.T603() }
  try container.register(Types.T604.self) { _ in Types.T604() }
  try container.register(Types.T605.self) { _ in Types.T605() }
  try container.register(Types.T606.self) { _ in Types.T606() }
  try container.register(Types.T607.self) { _ in Types.T607() }
  try container.register(Types.T608.self) { _ in Types.T608() }
  try container.register(Types.T609.self) { _ in Types.T609() }
  try container.register(Types.T610.self) { _ in Types.T610() }
  try container.register(Types.T611.self) { _ in Types.T611() }
  try container.register(Types.T612.self) { _ in Types.T612() }
  try container.register(Types.T613.self) { _ in Types.T613() }
  try container.register(Types.T614.self) { _ in Types.T614() }
  try container.register(Types.T615.self) { _ in Types.T615() }
  try container.register(Types.T616.self) { _ in Types.T616() }
  try container.register(Types.T617.self) { _ in Types.T617() }
  try container.register(Types.T618.self) { _ in Types.T618() }
  try container.register(Types.T619.self) { _ in Types.T619() }
  try container.register(Types.T620.self) { _ in Types.T620() }
  try container.register(Types.T621.self) { _ in Types.T621() }
  try container.register(Types.T622.self) { _ in Types.T622() }
  try container.register(Types.T623.self) { _ in Types.T623() }
  try container.register(Types.T624.self) { _ in Types.T624() }
  try container.register(Types.T625.self) { _ in Types.T625() }
  try container.register(Types.T626.self) { _ in Types.T626() }
  try container.register(Types.T627.self) { _ in Types.T627() }
  try container.register(Types.T628.self) { _ in Types.T628() }
  try container.register(Types.T629.self) { _ in Types.T629() }
  try container.register(Types.T630.self) { _ in Types.T630() }
  try container.register(Types.T631.self) { _ in Types.T631() }
  try container.register(Types.T632.self) { _ in Types.T632() }
  try container.register(Types.T633.self) { _ in Types.T633() }
  try container.register(Types.T634.self) { _ in Types.T634() }
  try container.register(Types.T635.self) { _ in Types.T635() }
  try container.register(Types.T636.self) { _ in Types.T636() }
  try container.register(Types.T637.self) { _ in Types.T637() }
  try container.register(Types.T638.self) { _ in Types.T638() }
  try container.register(Types.T639.self) { _ in Types.T639() }
  try container.register(Types.T640.self) { _ in Types.T640() }
  try container.register(Types.T641.self) { _ in Types.T641() }
  try container.register(Types.T642.self) { _ in Types.T642() }
  try container.register(Types.T643.self) { _ in Types.T643() }
  try container.register(Types.T644.self) { _ in Types.T644() }
  try container.register(Types.T645.self) { _ in Types.T645() }
  try container.register(Types.T646.self) { _ in Types.T646() }
  try container.register(Types.T647.self) { _ in Types.T647() }
  try container.register(Types.T648.self) { _ in Types.T648() }
  try container.register(Types.T649.self) { _ in Types.T649() }
  try container.register(Types.T650.self) { _ in Types.T650() }
  try container.register(Types.T651.self) { _ in Types.T651() }
  try container.register(Types.T652.self) { _ in Types.T652() }
  try container.register(Types.T653.self) { _ in Types.T653() }
  try container.register(Types.T654.self) { _ in Types.T654() }
  try container.register(Types.T655.self) { _ in Types.T655() }
  try container.register(Types.T656.self) { _ in Types.T656() }
  try container.register(Types.T657.self) { _ in Types.T657() }
  try container.register(Types.T658.self) { _ in Types.T658() }
  try container.register(Types.T659.self) { _ in Types.T659() }
  try container.register(Types.T660.self) { _ in Types.T660() }
  try container.register(Types.T661.self) { _ in Types.T661() }
  try container.register(Types.T662.self) { _ in Types.T662() }
  try container.register(Types.T663.self) { _ in Types.T663() }
  try container.register(Types.T664.self) { _ in Types.T664() }
  try container.register(Types.T665.self) { _ in Types.T665() }
  try container.register(Types.T666.self) { _ in Types.T666() }
  try container.register(Types.T667.self) { _ in Types.T667() }
  try container.register(Types.T668.self) { _ in Types.T668() }
  try container.register(Types.T669.self) { _ in Types.T669() }
  try container.register(Types.T670.self) { _ in Types.T670() }
  try container.register(Types.T671.self) { _ in Types.T671() }
  try container.register(Types.T672.self) { _ in Types.T672() }
  try container.register(Types.T673.self) { _ in Types.T673() }
  try container.register(Types.T674.self) { _ in Types.T674() }
  try container.register(Types.T675.self) { _ in Types.T675() }
  try container.register(Types.T676.self) { _ in Types.T676() }
  try container.register(Types.T677.self) { _ in Types.T677() }
  try container.register(Types.T678.self) { _ in Types.T678() }
  try container.register(Types.T679.self) { _ in Types.T679() }
  try container.register(Types.T680.self) { _ in Types.T680() }
  try container.register(Types.T681.self) { _ in Types.T681() }
  try container.register(Types.T682.self) { _ in Types.T682() }
  try container.register(Types.T683.self) { _ in Types.T683() }
  try container.register(Types.T684.self) { _ in Types.T684() }
  try container.register(Types.T685.self) { _ in Types.T685() }
  try container.register(Types.T686.self) { _ in Types.T686() }
  try container.register(Types.T687.self) { _ in Types.T687() }
  try container.register(Types.T688.self) { _ in Types.T688() }
  try container.register(Types.T689.self) { _ in Types.T689() }
  try container.register(Types.T690.self) { _ in Types.T690() }
  try container.register(Types.T691.self) { _ in Types.T691() }
  try container.register(Types.T692.self) { _ in Types.T692() }
  try container.register(Types.T693.self) { _ in Types.T693() }
  try container.register(Types.T694.self) { _ in Types.T694() }
  try container.register(Types.T695.self) { _ in Types.T695() }
  try container.register(Types.T696.self) { _ in Types.T696() }
  try container.register(Types.T697.self) { _ in Types.T697() }
  try container.register(Types.T698.self) { _ in Types.T698() }
  try container.register(Types.T699.self) { _ in Types.T699() }
  try container.register(Types.T700.self) { _ in Types.T700() }
  try container.register(Types.T701.self) { _ in Types.T701() }
  try container.register(Types.T702.self) { _ in Types.T702() }
  try container.register(Types.T703.self) { _ in Types.T703() }
  try container.register(Types.T704.self) { _ in Types.T704() }
  try container.register(Types.T705.self) { _ in Types.T705() }
  try container.register(Types.T706.self) { _ in Types.T706() }
  try container.register(Types.T707.self) { _ in Types.T707() }
  try container.register(Types.T708.self) { _ in Types.T708() }
  try container.register(Types.T709.self) { _ in Types.T709() }
  try container.register(Types.T710.self) { _ in Types.T710() }
  try container.register(Types.T711.self) { _ in Types.T711() }
  try container.register(Types.T712.self) { _ in Types.T712() }
  try container.register(Types.T713.self) { _ in Types.T713() }
  try container.register(Types.T714.self) { _ in Types.T714() }
  try container.register(Types.T715.self) { _ in Types.T715() }
  try container.register(Types.T716.self) { _ in Types.T716() }
  try container.register(Types.T717.self) { _ in Types.T717() }
  try container.register(Types.T718.self) { _ in Types.T718() }
  try container.register(Types.T719.self) { _ in Types.T719() }
  try container.register(Types.T720.self) { _ in Types.T720() }
  try container.register(Types.T721.self) { _ in Types.T721() }
  try container.register(Types.T722.self) { _ in Types.T722() }
  try container.register(Types.T723.self) { _ in Types.T723() }
  try container.register(Types.T724.self) { _ in Types.T724() }
  try container.register(Types.T725.self) { _ in Types.T725() }
  try container.register(Types.T726.self) { _ in Types.T726() }
  try container.register(Types.T727.self) { _ in Types.T727() }
  try container.register(Types.T728.self) { _ in Types.T728() }
  try container.register(Types.T729.self) { _ in Types.T729() }
  try container.register(Types.T730.self) { _ in Types.T730() }
  try container.register(Types.T731.self) { _ in Types.T731() }
  try container.register(Types.T732.self) { _ in Types.T732() }
  try container.register(Types.T733.self) { _ in Types.T733() }
  try container.register(Types.T734.self) { _ in Types.T734() }
  try container.register(Types.T735.self) { _ in Types.T735() }
  try container.register(Types.T736.self) { _ in Types.T736() }
  try container.register(Types.T737.self) { _ in Types.T737() }
  try container.register(Types.T738.self) { _ in Types.T738() }
  try container.register(Types.T739.self) { _ in Types.T739() }
  try container.register(Types.T740.self) { _ in Types.T740() }
  try container.register(Types.T741.self) { _ in Types.T741() }
  try container.register(Types.T742.self) { _ in Types.T742() }
  try container.register(Types.T743.self) { _ in Types.T743() }
  try container.register(Types.T744.self) { _ in Types.T744() }
  try container.register(Types.T745.self) { _ in Types.T745() }
  try container.register(Types.T746.self) { _ in Types.T746() }
  try container.register(Types.T747.self) { _ in Types.T747() }
  try container.register(Types.T748.self) { _ in Types.T748() }
  try container.register(Types.T749.self) { _ in Types.T749() }
  try container.register(Types.T750.self) { _ in Types.T750() }
  try container.register(Types.T751.self) { _ in Types.T751() }
  try container.register(Types.T752.self) { _ in Types.T752() }
  try container.register(Types.T753.self) { _ in Types.T753() }
  try container.register(Types.T754.self) { _ in Types.T754() }
  try container.register(Types.T755.self) { _ in Types.T755() }
  try container.register(Types.T756.self) { _ in Types.T756() }
  try container.register(Types.T757.self) { _ in Types.T757() }
  try container.register(Types.T758.self) { _ in Types.T758() }
  try container.register(Types.T759.self) { _ in Types.T759() }
  try container.register(Types.T760.self) { _ in Types.T760() }
  try container.register(Types.T761.self) { _ in Types.T761() }
  try container.register(Types.T762.self) { _ in Types.T762() }
  try container.register(Types.T763.self) { _ in Types.T763() }
  try container.register(Types.T764.self) { _ in Types.T764() }
  try container.register(Types.T765.self) { _ in Types.T765() }
  try container.register(Types.T766.self) { _ in Types.T766() }
  try container.register(Types.T767.self) { _ in Types.T767() }
  try container.register(Types.T768.self) { _ in Types.T768() }
  try container.register(Types.T769.self) { _ in Types.T769() }
  try container.register(Types.T770.self) { _ in Types.T770() }
  try container.register(Types.T771.self) { _ in Types.T771() }
  try container.register(Types.T772.self) { _ in Types.T772() }
  try container.register(Types.T773.self) { _ in Types.T773() }
  try container.register(Types.T774.self) { _ in Types.T774() }
  try container.register(Types.T775.self) { _ in Types.T775() }
  try container.register(Types.T776.self) { _ in Types.T776() }
  try container.register(Types.T777.self) { _ in Types.T777() }
  try container.register(Types.T778.self) { _ in Types.T778() }
  try container.register(Types.T779.self) { _ in Types.T779() }
  try container.register(Types.T780.self) { _ in Types.T780() }
  try container.register(Types.T781.self) { _ in Types.T781() }
  try container.register(Types.T782.self) { _ in Types.T782() }
  try container.register(Types.T783.self) { _ in Types.T783() }
  try container.register(Types.T784.self) { _ in Types.T784() }
  try container.register(Types.T785.self) { _ in Types.T785() }
  try container.register(Types.T786.self) { _ in Types.T786() }
  try container.register(Types.T787.self) { _ in Types.T787() }
  try container.register(Types.T788.self) { _ in Types.T788() }
  try container.register(Types.T789.self) { _ in Types.T789() }
  try container.register(Types.T790.self) { _ in Types.T790() }
  try container.register(Types.T791.self) { _ in Types.T791() }
  try container.register(Types.T792.self) { _ in Types.T792() }
  try container.register(Types.T793.self) { _ in Types.T793() }
  try container.register(Types.T794.self) { _ in Types.T794() }
  try container.register(Types.T795.self) { _ in Types.T795() }
  try container.register(Types.T796.self) { _ in Types.T796() }
  try container.register(Types.T797.self) { _ in Types.T797() }
  try container.register(Types.T798.self) { _ in Types.T798() }
  try container.register(Types.T799.self) { _ in Types.T799() }
  try container.register(Types.T800.self) { _ in Types.T800() }
  try container.register(Types.T801.self) { _ in Types.T801() }
  try container.register(Types.T802.self) { _ in Types.T802() }
  try container.register(Types.T803.self) { _ in Types.T803() }
  try container.register(Types.T804.self) { _ in Types.T804() }
  try container.register(Types.T805.self) { _ in Types.T805() }
  try container.register(Types.T806.self) { _ in Types.T806() }
  try container.register(Types.T807.self) { _ in Types.T807() }
  try container.register(Types.T808.self) { _ in Types.T808() }
  try container.register(Types.T809.self) { _ in Types.T809() }
  try container.register(Types.T810.self) { _ in Types.T810() }
  try container.register(Types.T811.self) { _ in Types.T811() }
  try container.register(Types.T812.self) { _ in Types.T812() }
  try container.register(Types.T813.self) { _ in Types.T813() }
  try container.register(Types.T814.self) { _ in Types.T814() }
  try container.register(Types.T815.self) { _ in Types.T815() }
  try container.register(Types.T816.self) { _ in Types.T816() }
  try container.register(Types.T817.self) { _ in Types.T817() }
  try container.register(Types.T818.self) { _ in Types.T818() }
  try container.register(Types.T819.self) { _ in Types.T819() }
  try container.register(Types.T820.self) { _ in Types.T820() }
  try container.register(Types.T821.self) { _ in Types.T821() }
  try container.register(Types.T822.self) { _ in Types.T822() }
  try container.register(Types.T823.self) { _ in Types.T823() }
  try container.register(Types.T824.self) { _ in Types.T824() }
  try container.register(Types.T825.self) { _ in Types.T825() }
  try container.register(Types.T826.self) { _ in Types.T826() }
  try container.register(Types.T827.self) { _ in Types.T827() }
  try container.register(Types.T828.self) { _ in Types.T828() }
  try container.register(Types.T829.self) { _ in Types.T829() }
  try container.register(Types.T830.self) { _ in Types.T830() }
  try container.register(Types.T831.self) { _ in Types.T831() }
  try container.register(Types.T832.self) { _ in Types.T832() }
  try container.register(Types.T833.self) { _ in Types.T833() }
  try container.register(Types.T834.self) { _ in Types.T834() }
  try container.register(Types.T835.self) { _ in Types.T835() }
  try container.register(Types.T836.self) { _ in Types.T836() }
  try container.register(Types.T837.self) { _ in Types.T837() }
  try container.register(Types.T838.self) { _ in Types.T838() }
  try container.register(Types.T839.self) { _ in Types.T839() }
  try container.register(Types.T840.self) { _ in Types.T840() }
  try container.register(Types.T841.self) { _ in Types.T841() }
  try container.register(Types.T842.self) { _ in Types.T842() }
  try container.register(Types.T843.self) { _ in Types.T843() }
  try container.register(Types.T844.self) { _ in Types.T844() }
  try container.register(Types.T845.self) { _ in Types.T845() }
  try container.register(Types.T846.self) { _ in Types.T846() }
  try container.register(Types.T847.self) { _ in Types.T847() }
  try container.register(Types.T848.self) { _ in Types.T848() }
  try container.register(Types.T849.self) { _ in Types.T849() }
  try container.register(Types.T850.self) { _ in Types.T850() }
  try container.register(Types.T851.self) { _ in Types.T851() }
  try container.register(Types.T852.self) { _ in Types.T852() }
  try container.register(Types.T853.self) { _ in Types.T853() }
  try container.register(Types.T854.self) { _ in Types.T854() }
  try container.register(Types.T855.self) { _ in Types.T855() }
  try container.register(Types.T856.self) { _ in Types.T856() }
  try container.register(Types.T857.self) { _ in Types.T857() }
  try container.register(Types.T858.self) { _ in Types.T858() }
  try container.register(Types.T859.self) { _ in Types.T859() }
  try container.register(Types.T860.self) { _ in Types.T860() }
  try container.register(Types.T861.self) { _ in Types.T861() }
  try container.register(Types.T862.self) { _ in Types.T862() }
  try container.register(Types.T863.self) { _ in Types.T863() }
  try container.register(Types.T864.self) { _ in Types.T864() }
  try container.register(Types.T865.self) { _ in Types.T865() }
  try container.register(Types.T866.self) { _ in Types.T866() }
  try container.register(Types.T867.self) { _ in Types.T867() }
  try container.register(Types.T868.self) { _ in Types.T868() }
  try container.register(Types.T869.self) { _ in Types.T869() }
  try container.register(Types.T870.self) { _ in Types.T870() }
  try container.register(Types.T871.self) { _ in Types.T871() }
  try container.register(Types.T872.self) { _ in Types.T872() }
  try container.register(Types.T873.self) { _ in Types.T873() }
  try container.register(Types.T874.self) { _ in Types.T874() }
  try container.register(Types.T875.self) { _ in Types.T875() }
  try container.register(Types.T876.self) { _ in Types.T876() }
  try container.register(Types.T877.self) { _ in Types.T877() }
  try container.register(Types.T878.self) { _ in Types.T878() }
  try container.register(Types.T879.self) { _ in Types.T879() }
  try container.register(Types.T880.self) { _ in Types.T880() }
  try container.register(Types.T881.self) { _ in Types.T881() }
  try container.register(Types.T882.self) { _ in Types.T882() }
  try container.register(Types.T883.self) { _ in Types.T883() }
  try container.register(Types.T884.self) { _ in Types.T884() }
  try container.register(Types.T885.self) { _ in Types.T885() }
  try container.register(Types.T886.self) { _ in Types.T886() }
  try container.register(Types.T887.self) { _ in Types.T887() }
  try container.register(Types.T888.self) { _ in Types.T888() }
  try container.register(Types.T889.self) { _ in Types.T889() }
  try container.register(Types.T890.self) { _ in Types.T890() }
  try container.register(Types.T891.self) { _ in Types.T891() }
  try container.register(Types.T892.self) { _ in Types.T892() }
  try container.register(Types.T893.self) { _ in Types.T893() }
  try container.register(Types.T894.self) { _ in Types.T894() }
  try container.register(Types.T895.self) { _ in Types.T895() }
  try container.register(Types.T896.self) { _ in Types.T896() }
  try container.register(Types.T897.self) { _ in Types.T897() }
  try container.register(Types.T898.self) { _ in Types.T898() }
  try container.register(Types.T899.self) { _ in Types.T899() }
  try container.register(Types.T900.self) { _ in Types.T900() }
  try container.register(Types.T901.self) { _ in Types.T901() }
  try container.register(Types.T902.self) { _ in Types.T902() }
  try container.register(Types.T903.self) { _ in Types.T903() }
  try container.register(Types.T904.self) { _ in Types.T904() }
  try container.register(Types.T905.self) { _ in Types.T905() }
  try container.register(Types.T906.self) { _ in Types.T906() }
  try container.register(Types.T907.self) { _ in Types.T907() }
  try container.register(Types.T908.self) { _ in Types.T908() }
  try container.register(Types.T909.self) { _ in Types.T909() }
  try container.register(Types.T910.self) { _ in Types.T910() }
  try container.register(Types.T911.self) { _ in Types.T911() }
  try container.register(Types.T912.self) { _ in Types.T912() }
  try container.register(Types.T913.self) { _ in Types.T913() }
  try container.register(Types.T914.self) { _ in Types.T914() }
  try container.register(Types.T915.self) { _ in Types.T915() }
  try container.register(Types.T916.self) { _ in Types.T916() }
  try container.register(Types.T917.self) { _ in Types.T917() }
  try container.register(Types.T918.self) { _ in Types.T918() }
  try container.register(Types.T919.self) { _ in Types.T919() }
  try container.register(Types.T920.self) { _ in Types.T920() }
  try container.register(Types.T921.self) { _ in Types.T921() }
  try container.register(Types.T922.self) { _ in Types.T922() }
  try container.register(Types.T923.self) { _ in Types.T923() }
  try container.register(Types.T924.self) { _ in Types.T924() }
  try container.register(Types.T925.self) { _ in Types.T925() }
  try container.register(Types.T926.self) { _ in Types.T926() }
  try container.register(Types.T927.self) { _ in Types.T927() }
  try container.register(Types.T928.self) { _ in Types.T928() }
  try container.register(Types.T929.self) { _ in Types.T929() }
  try container.register(Types.T930.self) { _ in Types.T930() }
  try container.register(Types.T931.self) { _ in Types.T931() }
  try container.register(Types.T932.self) { _ in Types.T932() }
  try container.register(Types.T933.self) { _ in Types.T933() }
  try container.register(Types.T934.self) { _ in Types.T934() }
  try container.register(Types.T935.self) { _ in Types.T935() }
  try container.register(Types.T936.self) { _ in Types.T936() }
  try container.register(Types.T937.self) { _ in Types.T937() }
  try container.register(Types.T938.self) { _ in Types.T938() }
  try container.register(Types.T939.self) { _ in Types.T939() }
  try container.register(Types.T940.self) { _ in Types.T940() }
  try container.register(Types.T941.self) { _ in Types.T941() }
  try container.register(Types.T942.self) { _ in Types.T942() }
  try container.register(Types.T943.self) { _ in Types.T943() }
  try container.register(Types.T944.self) { _ in Types.T944() }
  try container.register(Types.T945.self) { _ in Types.T945() }
  try container.register(Types.T946.self) { _ in Types.T946() }
  try container.register(Types.T947.self) { _ in Types.T947() }
  try container.register(Types.T948.self) { _ in Types.T948() }
  try container.register(Types.T949.self) { _ in Types.T949() }
  try container.register(Types.T950.self) { _ in Types.T950() }
  try container.register(Types.T951.self) { _ in Types.T951() }
  try container.register(Types.T952.self) { _ in Types.T952() }
  try container.register(Types.T953.self) { _ in Types.T953() }
  try container.register(Types.T954.self) { _ in Types.T954() }
  try container.register(Types.T955.self) { _ in Types.T955() }
  try container.register(Types.T956.self) { _ in Types.T956() }
  try container.register(Types.T957.self) { _ in Types.T957() }
  try container.register(Types.T958.self) { _ in Types.T958() }
  try container.register(Types.T959.self) { _ in Types.T959() }
  try container.register(Types.T960.self) { _ in Types.T960() }
  try container.register(Types.T961.self) { _ in Types.T961() }
  try container.register(Types.T962.self) { _ in Types.T962() }
  try container.register(Types.T963.self) { _ in Types.T963() }
  try container.register(Types.T964.self) { _ in Types.T964() }
  try container.register(Types.T965.self) { _ in Types.T965() }
  try container.register(Types.T966.self) { _ in Types.T966() }
  try container.register(Types.T967.self) { _ in Types.T967() }
  try container.register(Types.T968.self) { _ in Types.T968() }
  try container.register(Types.T969.self) { _ in Types.T969() }
  try container.register(Types.T970.self) { _ in Types.T970() }
  try container.register(Types.T971.self) { _ in Types.T971() }
  try container.register(Types.T972.self) { _ in Types.T972() }
  try container.register(Types.T973.self) { _ in Types.T973() }
  try container.register(Types.T974.self) { _ in Types.T974() }
  try container.register(Types.T975.self) { _ in Types.T975() }
  try container.register(Types.T976.self) { _ in Types.T976() }
  try container.register(Types.T977.self) { _ in Types.T977() }
  try container.register(Types.T978.self) { _ in Types.T978() }
  try container.register(Types.T979.self) { _ in Types.T979() }
  try container.register(Types.T980.self) { _ in Types.T980() }
  try container.register(Types.T981.self) { _ in Types.T981() }
  try container.register(Types.T982.self) { _ in Types.T982() }
  try container.register(Types.T983.self) { _ in Types.T983() }
  try container.register(Types.T984.self) { _ in Types.T984() }
  try container.register(Types.T985.self) { _ in Types.T985() }
  try container.register(Types.T986.self) { _ in Types.T986() }
  try container.register(Types.T987.self) { _ in Types.T987() }
  try container.register(Types.T988.self) { _ in Types.T988() }
  try container.register(Types.T989.self) { _ in Types.T989() }
  try container.register(Types.T990.self) { _ in Types.T990() }
  try container.register(Types.T991.self) { _ in Types.T991() }
  try container.register(Types.T992.self) { _ in Types.T992() }
  try container.register(Types.T993.self) { _ in Types.T993() }
  try container.register(Types.T994.self) { _ in Types.T994() }
  try container.register(Types.T995.self) { _ in Types.T995() }
  try container.register(Types.T996.self) { _ in Types.T996() }
  try container.register(Types.T997.self) { _ in Types.T997() }
  try container.register(Types.T998.self) { _ in Types.T998() }
  try container.register(Types.T999.self) { _ in Types.T999() }
}

func resolve1000(_ container: Container) throws {
  use(try container.resolve(Types.T0.self))
  use(try container.resolve(Types.T1.self))
  use(try container.resolve(Types.T2.self))
  use(try container.resolve(Types.T3.self))
  use(try container.resolve(Types.T4.self))
  use(try container.resolve(Types.T5.self))
  use(try container.resolve(Types.T6.self))
  use(try container.resolve(Types.T7.self))
  use(try container.resolve(Types.T8.self))
  use(try container.resolve(Types.T9.self))
  use(try container.resolve(Types.T10.self))
  use(try container.resolve(Types.T11.self))
  use(try container.resolve(Types.T12.self))
  use(try container.resolve(Types.T13.self))
  use(try container.resolve(Types.T14.self))
  use(try container.resolve(Types.T15.self))
  use(try container.resolve(Types.T16.self))
  use(try container.resolve(Types.T17.self))
  use(try container.resolve(Types.T18.self))
  use(try container.resolve(Types.T19.self))
  use(try container.resolve(Types.T20.self))
  use(try container.resolve(Types.T21.self))
  use(try container.resolve(Types.T22.self))
  use(try container.resolve(Types.T23.self))
  use(try container.resolve(Types.T24.self))
  use(try container.resolve(Types.T25.self))
  use(try container.resolve(Types.T26.self))
  use(try container.resolve(Types.T27.self))
  use(try container.resolve(Types.T28.self))
  use(try container.resolve(Types.T29.self))
  use(try container.resolve(Types.T30.self))
  use(try container.resolve(Types.T31.self))
  use(try container.resolve(Types.T32.self))
  use(try container.resolve(Types.T33.self))
  use(try container.resolve(Types.T34.self))
  use(try container.resolve(Types.T35.self))
  use(try container.resolve(Types.T36.self))
  use(try container.resolve(Types.T37.self))
  use(try container.resolve(Types.T38.self))
  use(try container.resolve(Types.T39.self))
  use(try container.resolve(Types.T40.self))
  use(try container.resolve(Types.T41.self))
  use(try container.resolve(Types.T42.self))
  use(try container.resolve(Types.T43.self))
  use(try container.resolve(Types.T44.self))
  use(try container.resolve(Types.T45.self))
  use(try container.resolve(Types.T46.self))
  use(try container.resolve(Types.T47.self))
  use(try container.resolve(Types.T48.self))
  use(try container.resolve(Types.T49.self))
  use(try container.resolve(Types.T50.self))
  use(try container.resolve(Types.T51.self))
  use(try container.resolve(Types.T52.self))
  use(try container.resolve(Types.T53.self))
  use(try container.resolve(Types.T54.self))
  use(try container.resolve(Types.T55.self))
  use(try container.resolve(Types.T56.self))
  use(try container.resolve(Types.T57.self))
  use(try container.resolve(Types.T58.self))
  use(try container.resolve(Types.T59.self))
  use(try container.resolve(Types.T60.self))
  use(try container.resolve(Types.T61.self))
  use(try container.resolve(Types.T62.self))
  use(try container.resolve(Types.T63.self))
  use(try container.resolve(Types.T64.self))
  use(try container.resolve(Types.T65.self))
  use(try container.resolve(Types.T66.self))
  use(try container.resolve(Types.T67.self))
  use(try container.resolve(Types.T68.self))
  use(try container.resolve(Types.T69.self))
  use(try container.resolve(Types.T70.self))
  use(try container.resolve(Types.T71.self))
  use(try container.resolve(Types.T72.self))
  use(try container.resolve(Types.T73.self))
  use(try container.resolve(Types.T74.self))
  use(try container.resolve(Types.T75.self))
  use(try container.resolve(Types.T76.self))
  use(try container.resolve(Types.T77.self))
  use(try container.resolve(Types.T78.self))
  use(try container.resolve(Types.T79.self))
  use(try container.resolve(Types.T80.self))
  use(try container.resolve(Types.T81.self))
  use(try container.resolve(Types.T82.self))
  use(try container.resolve(Types.T83.self))
  use(try container.resolve(Types.T84.self))
  use(try container.resolve(Types.T85.self))
  use(try container.resolve(Types.T86.self))
  use(try container.resolve(Types.T87.self))
  use(try container.resolve(Types.T88.self))
  use(try container.resolve(Types.T89.self))
  use(try container.resolve(Types.T90.self))
  use(try container.resolve(Types.T91.self))
  use(try container.resolve(Types.T92.self))
  use(try container.resolve(Types.T93.self))
  use(try container.resolve(Types.T94.self))
  use(try container.resolve(Types.T95.self))
  use(try container.resolve(Types.T96.self))
  use(try container.resolve(Types.T97.self))
  use(try container.resolve(Types.T98.self))
  use(try container.resolve(Types.T99.self))
  use(try container.resolve(Types.T100.self))
  use(try container.resolve(Types.T101.self))
  use(try container.resolve(Types.T102.self))
  use(try container.resolve(Types.T103.self))
  use(try container.resolve(Types.T104.self))
  use(try container.resolve(Types.T105.self))
  use(try container.resolve(Types.T106.self))
  use(try container.resolve(Types.T107.self))
  use(try container.resolve(Types.T108.self))
  use(try container.resolve(Types.T109.self))
  use(try container.resolve(Types.T110.self))
  use(try container.resolve(Types.T111.self))
  use(try container.resolve(Types.T112.self))
  use(try container.resolve(Types.T113.self))
  use(try container.resolve(Types.T114.self))
  use(try container.resolve(Types.T115.self))
  use(try container.resolve(Types.T116.self))
  use(try container.resolve(Types.T117.self))
  use(try container.resolve(Types.T118.self))
  use(try container.resolve(Types.T119.self))
  use(try container.resolve(Types.T120.self))
  use(try container.resolve(Types.T121.self))
  use(try container.resolve(Types.T122.self))
  use(try container.resolve(Types.T123.self))
  use(try container.resolve(Types.T124.self))
  use(try container.resolve(Types.T125.self))
  use(try container.resolve(Types.T126.self))
  use(try container.resolve(Types.T127.self))
  use(try container.resolve(Types.T128.self))
  use(try container.resolve(Types.T129.self))
  use(try container.resolve(Types.T130.self))
  use(try container.resolve(Types.T131.self))
  use(try container.resolve(Types.T132.self))
  use(try container.resolve(Types.T133.self))
  use(try container.resolve(Types.T134.self))
  use(try container.resolve(Types.T135.self))
  use(try container.resolve(Types.T136.self))
  use(try container.resolve(Types.T137.self))
  use(try container.resolve(Types.T138.self))
  use(try container.resolve(Types.T139.self))
  use(try container.resolve(Types.T140.self))
  use(try container.resolve(Types.T141.self))
  use(try container.resolve(Types.T142.self))
  use(try container.resolve(Types.T143.self))
  use(try container.resolve(Types.T144.self))
  use(try container.resolve(Types.T145.self))
  use(try container.resolve(Types.T146.self))
  use(try container.resolve(Types.T147.self))
  use(try container.resolve(Types.T148.self))
  use(try container.resolve(Types.T149.self))
  use(try container.resolve(Types.T150.self))
  use(try container.resolve(Types.T151.self))
  use(try container.resolve(Types.T152.self))
  use(try container.resolve(Types.T153.self))
  use(try container.resolve(Types.T154.self))
  use(try container.resolve(Types.T155.self))
  use(try container.resolve(Types.T156.self))
  use(try container.resolve(Types.T157.self))
  use(try container.resolve(Types.T158.self))
  use(try container.resolve(Types.T159.self))
  use(try container.resolve(Types.T160.self))
  use(try container.resolve(Types.T161.self))
  use(try container.resolve(Types.T162.self))
  use(try container.resolve(Types.T163.self))
  use(try container.resolve(Types.T164.self))
  use(try container.resolve(Types.T165.self))
  use(try container.resolve(Types.T166.self))
  use(try container.resolve(Types.T167.self))
  use(try container.resolve(Types.T168.self))
  use(try container.resolve(Types.T169.self))
  use(try container.resolve(Types.T170.self))
  use(try container.resolve(Types.T171.self))
  use(try container.resolve(Types.T172.self))
  use(try container.resolve(Types.T173.self))
  use(try container.resolve(Types.T174.self))
  use(try container.resolve(Types.T175.self))
  use(try container.resolve(Types.T176.self))
  use(try container.resolve(Types.T177.self))
  use(try container.resolve(Types.T178.self))
  use(try container.resolve(Types.T179.self))
  use(try container.resolve(Types.T180.self))
  use(try container.resolve(Types.T181.self))
  use(try container.resolve(Types.T182.self))
  use(try container.resolve(Types.T183.self))
  use(try container.resolve(Types.T184.self))
  use(try container.resolve(Types.T185.self))
  use(try container.resolve(Types.T186.self))
  use(try container.resolve(Types.T187.self))
  use(try container.resolve(Types.T188.self))
  use(try container.resolve(Types.T189.self))
  use(try container.resolve(Types.T190.self))
  use(try container.resolve(Types.T191.self))
  use(try container.resolve(Types.T192.self))
  use(try container.resolve(Types.T193.self))
  use(try container.resolve(Types.T194.self))
  use(try container.resolve(Types.T195.self))
  use(try container.resolve(Types.T196.self))
  use(try container.resolve(Types.T197.self))
  use(try container.resolve(Types.T198.self))
  use(try container.resolve(Types.T199.self))
  use(try container.resolve(Types.T200.self))
  use(try container.resolve(Types.T201.self))
  use(try container.resolve(Types.T202.self))
  use(try container.resolve(Types.T203.self))
  use(try container.resolve(Types.T204.self))
  use(try container.resolve(Types.T205.self))
  use(try container.resolve(Types.T206.self))
  use(try container.resolve(Types.T207.self))
  use(try container.resolve(Types.T208.self))
  use(try container.resolve(Types.T209.self))
  use(try container.resolve(Types.T210.self))
  use(try container.resolve(Types.T211.self))
  use(try container.resolve(Types.T212.self))
  use(try container.resolve(Types.T213.self))
  use(try container.resolve(Types.T214.self))
  use(try container.resolve(Types.T215.self))
  use(try container.resolve(Types.T216.self))
  use(try container.resolve(Types.T217.self))
  use(try container.resolve(Types.T218.self))
  use(try container.resolve(Types.T219.self))
  use(try container.resolve(Types.T220.self))
  use(try container.resolve(Types.T221.self))
  use(try container.resolve(Types.T222.self))
  use(try container.resolve(Types.T223.self))
  use(try container.resolve(Types.T224.self))
  use(try container.resolve(Types.T225.self))
  use(try container.resolve(Types.T226.self))
  use(try container.resolve(Types.T227.self))
  use(try container.resolve(Types.T228.self))
  use(try container.resolve(Types.T229.self))
  use(try container.resolve(Types.T230.self))
  use(try container.resolve(Types.T231.self))
  use(try container.resolve(Types.T232.self))
  use(try container.resolve(Types.T233.self))
  use(try container.resolve(Types.T234.self))
  use(try container.resolve(Types.T235.self))
  use(try container.resolve(Types.T236.self))
  use(try container.resolve(Types.T237.self))
  use(try container.resolve(Types.T238.self))
  use(try container.resolve(Types.T239.self))
  use(try container.resolve(Types.T240.self))
  use(try container.resolve(Types.T241.self))
  use(try container.resolve(Types.T242.self))
  use(try container.resolve(Types.T243.self))
  use(try container.resolve(Types.T244.self))
  use(try container.resolve(Types.T245.self))
  use(try container.resolve(Types.T246.self))
  use(try container.resolve(Types.T247.self))
  use(try container.resolve(Types.T248.self))
  use(try container.resolve(Types.T249.self))
  use(try container.resolve(Types.T250.self))
  use(try container.resolve(Types.T251.self))
  use(try container.resolve(Types.T252.self))
  use(try container.resolve(Types.T253.self))
  use(try container.resolve(Types.T254.self))
  use(try container.resolve(Types.T255.self))
  use(try container.resolve(Types.T256.self))
  use(try container.resolve(Types.T257.self))
  use(try container.resolve(Types.T258.self))
  use(try container.resolve(Types.T259.self))
  use(try container.resolve(Types.T260.self))
  use(try container.resolve(Types.T261.self))
  use(try container.resolve(Types.T262.self))
  use(try container.resolve(Types.T263.self))
  use(try container.resolve(Types.T264.self))
  use(try container.resolve(Types.T265.self))
  use(try container.resolve(Types.T266.self))
  use(try container.resolve(Types.T267.self))
  use(try container.resolve(Types.T268.self))
  use(try container.resolve(Types.T269.self))
  use(try container.resolve(Types.T270.self))
  use(try container.resolve(Types.T271.self))
  use(try container.resolve(Types.T272.self))
  use(try container.resolve(Types.T273.self))
  use(try container.resolve(Types.T274.self))
  use(try container.resolve(Types.T275.self))
  use(try container.resolve(Types.T276.self))
  use(try container.resolve(Types.T277.self))
  use(try container.resolve(Types.T278.self))
  use(try container.resolve(Types.T279.self))
  use(try container.resolve(Types.T280.self))
  use(try container.resolve(Types.T281.self))
  use(try container.resolve(Types.T282.self))
  use(try container.resolve(Types.T283.self))
  use(try container.resolve(Types.T284.self))
  use(try container.resolve(Types.T285.self))
  use(try container.resolve(Types.T286.self))
  use(try container.resolve(Types.T287.self))
  use(try container.resolve(Types.T288.self))
  use(try container.resolve(Types.T289.self))
  use(try container.resolve(Types.T290.self))
  use(try container.resolve(Types.T291.self))
  use(try container.resolve(Types.T292.self))
  use(try container.resolve(Types.T293.self))
  use(try container.resolve(Types.T294.self))
  use(try container.resolve(Types.T295.self))
  use(try container.resolve(Types.T296.self))
  use(try container.resolve(Types.T297.self))
  use(try container.resolve(Types.T298.self))
  use(try container.resolve(Types.T299.self))
  use(try container.resolve(Types.T300.self))
  use(try container.resolve(Types.T301.self))
  use(try container.resolve(Types.T302.self))
  use(try container.resolve(Types.T303.self))
  use(try container.resolve(Types.T304.self))
  use(try container.resolve(Types.T305.self))
  use(try container.resolve(Types.T306.self))
  use(try container.resolve(Types.T307.self))
  use(try container.resolve(Types.T308.self))
  use(try container.resolve(Types.T309.self))
  use(try container.resolve(Types.T310.self))
  use(try container.resolve(Types.T311.self))
  use(try container.resolve(Types.T312.self))
  use(try container.resolve(Types.T313.self))
  use(try container.resolve(Types.T314.self))
  use(try container.resolve(Types.T315.self))
  use(try container.resolve(Types.T316.self))
  use(try container.resolve(Types.T317.self))
  use(try container.resolve(Types.T318.self))
  use(try container.resolve(Types.T319.self))
  use(try container.resolve(Types.T320.self))
  use(try container.resolve(Types.T321.self))
  use(try container.resolve(Types.T322.self))
  use(try container.resolve(Types.T323.self))
  use(try container.resolve(Types.T324.self))
  use(try container.resolve(Types.T325.self))
  use(try container.resolve(Types.T326.self))
  use(try container.resolve(Types.T327.self))
  use(try container.resolve(Types.T328.self))
  use(try container.resolve(Types.T329.self))
  use(try container.resolve(Types.T330.self))
  use(try container.resolve(Types.T331.self))
  use(try container.resolve(Types.T332.self))
  use(try container.resolve(Types.T333.self))
  use(try container.resolve(Types.T334.self))
  use(try container.resolve(Types.T335.self))
  use(try container.resolve(Types.T336.self))
  use(try container.resolve(Types.T337.self))
  use(try container.resolve(Types.T338.self))
  use(try container.resolve(Types.T339.self))
  use(try container.resolve(Types.T340.self))
  use(try container.resolve(Types.T341.self))
  use(try container.resolve(Types.T342.self))
  use(try container.resolve(Types.T343.self))
  use(try container.resolve(Types.T344.self))
  use(try container.resolve(Types.T345.self))
  use(try container.resolve(Types.T346.self))
  use(try container.resolve(Types.T347.self))
  use(try container.resolve(Types.T348.self))
  use(try container.resolve(Types.T349.self))
  use(try container.resolve(Types.T350.self))
  use(try container.resolve(Types.T351.self))
  use(try container.resolve(Types.T352.self))
  use(try container.resolve(Types.T353.self))
  use(try container.resolve(Types.T354.self))
  use(try container.resolve(Types.T355.self))
  use(try container.resolve(Types.T356.self))
  use(try container.resolve(Types.T357.self))
  use(try container.resolve(Types.T358.self))
  use(try container.resolve(Types.T359.self))
  use(try container.resolve(Types.T360.self))
  use(try container.resolve(Types.T361.self))
  use(try container.resolve(Types.T362.self))
  use(try container.resolve(Types.T363.self))
  use(try container.resolve(Types.T364.self))
  use(try container.resolve(Types.T365.self))
  use(try container.resolve(Types.T366.self))
  use(try container.resolve(Types.T367.self))
  use(try container.resolve(Types.T368.self))
  use(try container.resolve(Types.T369.self))
  use(try container.resolve(Types.T370.self))
  use(try container.resolve(Types.T371.self))
  use(try container.resolve(Types.T372.self))
  use(try container.resolve(Types.T373.self))
  use(try container.resolve(Types.T374.self))
  use(try container.resolve(Types.T375.self))
  use(try container.resolve(Types.T376.self))
  use(try container.resolve(Types.T377.self))
  use(try container.resolve(Types.T378.self))
  use(try container.resolve(Types.T379.self))
  use(try container.resolve(Types.T380.self))
  use(try container.resolve(Types.T381.self))
  use(try container.resolve(Types.T382.self))
  use(try container.resolve(Types.T383.self))
  use(try container.resolve(Types.T384.self))
  use(try container.resolve(Types.T385.self))
  use(try container.resolve(Types.T386.self))
  use(try container.resolve(Types.T387.self))
  use(try container.resolve(Types.T388.self))
  use(try container.resolve(Types.T389.self))
  use(try container.resolve(Types.T390.self))
  use(try container.resolve(Types.T391.self))
  use(try container.resolve(Types.T392.self))
  use(try container.resolve(Types.T393.self))
  use(try container.resolve(Types.T394.self))
  use(try container.resolve(Types.T395.self))
  use(try container.resolve(Types.T396.self))
  use(try container.resolve(Types.T397.self))
  use(try container.resolve(Types.T398.self))
  use(try container.resolve(Types.T399.self))
  use(try container.resolve(Types.T400.self))
  use(try container.resolve(Types.T401.self))
  use(try container.resolve(Types.T402.self))
  use(try container.resolve(Types.T403.self))
  use(try container.resolve(Types.T404.self))
  use(try container.resolve(Types.T405.self))
  use(try container.resolve(Types.T406.self))
  use(try container.resolve(Types.T407.self))
  use(try container.resolve(Types.T408.self))
  use(try container.resolve(Types.T409.self))
  use(try container.resolve(Types.T410.self))
  use(try container.resolve(Types.T411.self))
  use(try container.resolve(Types.T412.self))
  use(try container.resolve(Types.T413.self))
  use(try container.resolve(Types.T414.self))
  use(try container.resolve(Types.T415.self))
  use(try container.resolve(Types.T416.self))
  use(try container.resolve(Types.T417.self))
  use(try container.resolve(Types.T418.self))
  use(try container.resolve(Types.T419.self))
  use(try container.resolve(Types.T420.self))
  use(try container.resolve(Types.T421.self))
  use(try container.resolve(Types.T422.self))
  use(try container.resolve(Types.T423.self))
  use(try container.resolve(Types.T424.self))
  use(try container.resolve(Types.T425.self))
  use(try container.resolve(Types.T426.self))
  use(try container.resolve(Types.T427.self))
  use(try container.resolve(Types.T428.self))
  use(try container.resolve(Types.T429.self))
  use(try container.resolve(Types.T430.self))
  use(try container.resolve(Types.T431.self))
  use(try container.resolve(Types.T432.self))
  use(try container.resolve(Types.T433.self))
  use(try container.resolve(Types.T434.self))
  use(try container.resolve(Types.T435.self))
  use(try container.resolve(Types.T436.self))
  use(try container.resolve(Types.T437.self))
  use(try container.resolve(Types.T438.self))
  use(try container.resolve(Types.T439.self))
  use(try container.resolve(Types.T440.self))
  use(try container.resolve(Types.T441.self))
  use(try container.resolve(Types.T442.self))
  use(try container.resolve(Types.T443.self))
  use(try container.resolve(Types.T444.self))
  use(try container.resolve(Types.T445.self))
  use(try container.resolve(Types.T446.self))
  use(try container.resolve(Types.T447.self))
  use(try container.resolve(Types.T448.self))
  use(try container.resolve(Types.T449.self))
  use(try container.resolve(Types.T450.self))
  use(try container.resolve(Types.T451.self))
  use(try container.resolve(Types.T452.self))
  use(try container.resolve(Types.T453.self))
  use(try container.resolve(Types.T454.self))
  use(try container.resolve(Types.T455.self))
  use(try container.resolve(Types.T456.self))
  use(try container.resolve(Types.T457.self))
  use(try container.resolve(Types.T458.self))
  use(try container.resolve(Types.T459.self))
  use(try container.resolve(Types.T460.self))
  use(try container.resolve(Types.T461.self))
  use(try container.resolve(Types.T462.self))
  use(try container.resolve(Types.T463.self))
  use(try container.resolve(Types.T464.self))
  use(try container.resolve(Types.T465.self))
  use(try container.resolve(Types.T466.self))
  use(try container.resolve(Types.T467.self))
  use(try container.resolve(Types.T468.self))
  use(try container.resolve(Types.T469.self))
  use(try container.resolve(Types.T470.self))
  use(try container.resolve(Types.T471.self))
  use(try container.resolve(Types.T472.self))
  use(try container.resolve(Types.T473.self))
  use(try container.resolve(Types.T474.self))
  use(try container.resolve(Types.T475.self))
  use(try container.resolve(Types.T476.self))
  use(try container.resolve(Types.T477.self))
  use(try container.resolve(Types.T478.self))
  use(try container.resolve(Types.T479.self))
  use(try container.resolve(Types.T480.self))
  use(try container.resolve(Types.T481.self))
  use(try container.resolve(Types.T482.self))
  use(try container.resolve(Types.T483.self))
  use(try container.resolve(Types.T484.self))
  use(try container.resolve(Types.T485.self))
  use(try container.resolve(Types.T486.self))
  use(try container.resolve(Types.T487.self))
  use(try container.resolve(Types.T488.self))
  use(try container.resolve(Types.T489.self))
  use(try container.resolve(Types.T490.self))
  use(try container.resolve(Types.T491.self))
  use(try container.resolve(Types.T492.self))
  use(try container.resolve(Types.T493.self))
  use(try container.resolve(Types.T494.self))
  use(try container.resolve(Types.T495.self))
  use(try container.resolve(Types.T496.self))
  use(try container.resolve(Types.T497.self))
  use(try container.resolve(Types.T498.self))
  use(try container.resolve(Types.T499.self))
  use(try container.resolve(Types.T500.self))
  use(try container.resolve(Types.T501.self))
  use(try container.resolve(Types.T502.self))
  use(try container.resolve(Types.T503.self))
  use(try container.resolve(Types.T504.self))
  use(try container.resolve(Types.T505.self))
  use(try container.resolve(Types.T506.self))
  use(try container.resolve(Types.T507.self))
  use(try container.resolve(Types.T508.self))
  use(try container.resolve(Types.T509.self))
  use(try container.resolve(Types.T510.self))
  use(try container.resolve(Types.T511.self))
  use(try container.resolve(Types.T512.self))
  use(try container.resolve(Types.T513.self))
  use(try container.resolve(Types.T514.self))
  use(try container.resolve(Types.T515.self))
  use(try container.resolve(Types.T516.self))
  use(try container.resolve(Types.T517.self))
  use(try container.resolve(Types.T518.self))
  use(try container.resolve(Types.T519.self))
  use(try container.resolve(Types.T520.self))
  use(try container.resolve(Types.T521.self))
  use(try container.resolve(Types.T522.self))
  use(try container.resolve(Types.T523.self))
  use(try container.resolve(Types.T524.self))
  use(try container.resolve(Types.T525.self))
  use(try container.resolve(Types.T526.self))
  use(try container.resolve(Types.T527.self))
  use(try container.resolve(Types.T528.self))
  use(try container.resolve(Types.T529.self))
  use(try container.resolve(Types.T530.self))
  use(try container.resolve(Types.T531.self))
  use(try container.resolve(Types.T532.self))
  use(try container.resolve(Types.T533.self))
  use(try container.resolve(Types.T534.self))
  use(try container.resolve(Types.T535.self))
  use(try container.resolve(Types.T536.self))
  use(try container.resolve(Types.T537.self))
  use(try container.resolve(Types.T538.self))
  use(try container.resolve(Types.T539.self))
  use(try container.resolve(Types.T540.self))
  use(try container.resolve(Types.T541.self))
  use(try container.resolve(Types.T542.self))
  use(try container.resolve(Types.T543.self))
  use(try container.resolve(Types.T544.self))
  use(try container.resolve(Types.T545.self))
  use(try container.resolve(Types.T546.self))
  use(try container.resolve(Types.T547.self))
  use(try container.resolve(Types.T548.self))
  use(try container.resolve(Types.T549.self))
  use(try container.resolve(Types.T550.self))
  use(try container.resolve(Types.T551.self))
  use(try container.resolve(Types.T552.self))
  use(try container.resolve(Types.T553.self))
  use(try container.resolve(Types.T554.self))
  use(try container.resolve(Types.T555.self))
  use(try container.resolve(Types.T556.self))
  use(try container.resolve(Types.T557.self))
  use(try container.resolve(Types.T558.self))
  use(try container.resolve(Types.T559.self))
  use(try container.resolve(Types.T560.self))
  use(try container.resolve(Types.T561.self))
  use(try container.resolve(Types.T562.self))
  use(try container.resolve(Types.T563.self))
  use(try container.resolve(Types.T564.self))
  use(try container.resolve(Types.T565.self))
  use(try container.resolve(Types.T566.self))
  use(try container.resolve(Types.T567.self))
  use(try container.resolve(Types.T568.self))
  use(try container.resolve(Types.T569.self))
  use(try container.resolve(Types.T570.self))
  use(try container.resolve(Types.T571.self))
  use(try container.resolve(Types.T572.self))
  use(try container.resolve(Types.T573.self))
  use(try container.resolve(Types.T574.self))
  use(try container.resolve(Types.T575.self))
  use(try container.resolve(Types.T576.self))
  use(try container.resolve(Types.T577.self))
  use(try container.resolve(Types.T578.self))
  use(try container.resolve(Types.T579.self))
  use(try container.resolve(Types.T580.self))
  use(try container.resolve(Types.T581.self))
  use(try container.resolve(Types.T582.self))
  use(try container.resolve(Types.T583.self))
  use(try container.resolve(Types.T584.self))
  use(try container.resolve(Types.T585.self))
  use(try container.resolve(Types.T586.self))
  use(try container.resolve(Types.T587.self))
  use(try container.resolve(Types.T588.self))
  use(try container.resolve(Types.T589.self))
  use(try container.resolve(Types.T590.self))
  use(try container.resolve(Types.T591.self))
  use(try container.resolve(Types.T592.self))
  use(try container.resolve(Types.T593.self))
  use(try container.resolve(Types.T594.self))
  use(try container.resolve(Types.T595.self))
  use(try container.resolve(Types.T596.self))
  use(try container.resolve(Types.T597.self))
  use(try container.resolve(Types.T598.self))
  use(try container.resolve(Types.T599.self))
  use(try container.resolve(Types.T600.self))
  use(try container.resolve(Types.T601.self))
  use(try container.resolve(Types.T602.self))
  use(try container.resolve(Types.T603.self))
  use(try container.resolve(Types.T604.self))
  use(try container.resolve(Types.T605.self))
  use(try container.resolve(Types.T606.self))
  use(try container.resolve(Types.T607.self))
  use(try container.resolve(Types.T608.self))
  use(try container.resolve(Types.T609.self))
  use(try container.resolve(Types.T610.self))
  use(try container.resolve(Types.T611.self))
  use(try container.resolve(Types.T612.self))
  use(try container.resolve(Types.T613.self))
  use(try container.resolve(Types.T614.self))
  use(try container.resolve(Types.T615.self))
  use(try container.resolve(Types.T616.self))
  use(try container.resolve(Types.T617.self))
  use(try container.resolve(Types.T618.self))
  use(try container.resolve(Types.T619.self))
  use(try container.resolve(Types.T620.self))
  use(try container.resolve(Types.T621.self))
  use(try container.resolve(Types.T622.self))
  use(try container.resolve(Types.T623.self))
  use(try container.resolve(Types.T624.self))
  use(try container.resolve(Types.T625.self))
  use(try container.resolve(Types.T626.self))
  use(try container.resolve(Types.T627.self))
  use(try container.resolve(Types.T628.self))
  use(try container.resolve(Types.T629.self))
  use(try container.resolve(Types.T630.self))
  use(try container.resolve(Types.T631.self))
  use(try container.resolve(Types.T632.self))
  use(try container.resolve(Types.T633.self))
  use(try container.resolve(Types.T634.self))
  use(try container.resolve(Types.T635.self))
  use(try container.resolve(Types.T636.self))
  use(try container.resolve(Types.T637.self))
  use(try container.resolve(Types.T638.self))
  use(try container.resolve(Types.T639.self))
  use(try container.resolve(Types.T640.self))
  use(try container.resolve(Types.T641.self))
  use(try container.resolve(Types.T642.self))
  use(try container.resolve(Types.T643.self))
  use(try container.resolve(Types.T644.self))
  use(try container.resolve(Types.T645.self))
  use(try container.resolve(Types.T646.self))
  use(try container.resolve(Types.T647.self))
  use(try container.resolve(Types.T648.self))
  use(try container.resolve(Types.T649.self))
  use(try container.resolve(Types.T650.self))
  use(try container.resolve(Types.T651.self))
  use(try container.resolve(Types.T652.self))
  use(try container.resolve(Types.T653.self))
  use(try container.resolve(Types.T654.self))
  use(try container.resolve(Types.T655.self))
  use(try container.resolve(Types.T656.self))
  use(try container.resolve(Types.T657.self))
  use(try container.resolve(Types.T658.self))
  use(try container.resolve(Types.T659.self))
  use(try container.resolve(Types.T660.self))
  use(try container.resolve(Types.T661.self))
  use(try container.resolve(Types.T662.self))
  use(try container.resolve(Types.T663.self))
  use(try container.resolve(Types.T664.self))
  use(try container.resolve(Types.T665.self))
  use(try container.resolve(Types.T666.self))
  use(try container.resolve(Types.T667.self))
  use(try container.resolve(Types.T668.self))
  use(try container.resolve(Types.T669.self))
  use(try container.resolve(Types.T670.self))
  use(try container.resolve(Types.T671.self))
  use(try container.resolve(Types.T672.self))
  use(try container.resolve(Types.T673.self))
  use(try container.resolve(Types.T674.self))
  use(try container.resolve(Types.T675.self))
  use(try container.resolve(Types.T676.self))
  use(try container.resolve(Types.T677.self))
  use(try container.resolve(Types.T678.self))
  use(try container.resolve(Types.T679.self))
  use(try container.resolve(Types.T680.self))
  use(try container.resolve(Types.T681.self))
  use(try container.resolve(Types.T682.self))
  use(try container.resolve(Types.T683.self))
  use(try container.resolve(Types.T684.self))
  use(try container.resolve(Types.T685.self))
  use(try container.resolve(Types.T686.self))
  use(try container.resolve(Types.T687.self))
  use(try container.resolve(Types.T688.self))
  use(try container.resolve(Types.T689.self))
  use(try container.resolve(Types.T690.self))
  use(try container.resolve(Types.T691.self))
  use(try container.resolve(Types.T692.self))
  use(try container.resolve(Types.T693.self))
  use(try container.resolve(Types.T694.self))
  use(try container.resolve(Types.T695.self))
  use(try container.resolve(Types.T696.self))
  use(try container.resolve(Types.T697.self))
  use(try container.resolve(Types.T698.self))
  use(try container.resolve(Types.T699.self))
  use(try container.resolve(Types.T700.self))
  use(try container.resolve(Types.T701.self))
  use(try container.resolve(Types.T702.self))
  use(try container.resolve(Types.T703.self))
  use(try container.resolve(Types.T704.self))
  use(try container.resolve(Types.T705.self))
  use(try container.resolve(Types.T706.self))
  use(try container.resolve(Types.T707.self))
  use(try container.resolve(Types.T708.self))
  use(try container.resolve(Types.T709.self))
  use(try container.resolve(Types.T710.self))
  use(try container.resolve(Types.T711.self))
  use(try container.resolve(Types.T712.self))
  use(try container.resolve(Types.T713.self))
  use(try container.resolve(Types.T714.self))
  use(try container.resolve(Types.T715.self))
  use(try container.resolve(Types.T716.self))
  use(try container.resolve(Types.T717.self))
  use(try container.resolve(Types.T718.self))
  use(try container.resolve(Types.T719.self))
  use(try container.resolve(Types.T720.self))
  use(try container.resolve(Types.T721.self))
  use(try container.resolve(Types.T722.self))
  use(try container.resolve(Types.T723.self))
  use(try container.resolve(Types.T724.self))
  use(try container.resolve(Types.T725.self))
  use(try container.resolve(Types.T726.self))
  use(try container.resolve(Types.T727.self))
  use(try container.resolve(Types.T728.self))
  use(try container.resolve(Types.T729.self))
  use(try container.resolve(Types.T730.self))
  use(try container.resolve(Types.T731.self))
  use(try container.resolve(Types.T732.self))
  use(try container.resolve(Types.T733.self))
  use(try container.resolve(Types.T734.self))
  use(try container.resolve(Types.T735.self))
  use(try container.resolve(Types.T736.self))
  use(try container.resolve(Types.T737.self))
  use(try container.resolve(Types.T738.self))
  use(try container.resolve(Types.T739.self))
  use(try container.resolve(Types.T740.self))
  use(try container.resolve(Types.T741.self))
  use(try container.resolve(Types.T742.self))
  use(try container.resolve(Types.T743.self))
  use(try container.resolve(Types.T744.self))
  use(try container.resolve(Types.T745.self))
  use(try container.resolve(Types.T746.self))
  use(try container.resolve(Types.T747.self))
  use(try container.resolve(Types.T748.self))
  use(try container.resolve(Types.T749.self))
  use(try container.resolve(Types.T750.self))
  use(try container.resolve(Types.T751.self))
  use(try container.resolve(Types.T752.self))
  use(try container.resolve(Types.T753.self))
  use(try container.resolve(Types.T754.self))
  use(try container.resolve(Types.T755.self))
  use(try container.resolve(Types.T756.self))
  use(try container.resolve(Types.T757.self))
  use(try container.resolve(Types.T758.self))
  use(try container.resolve(Types.T759.self))
  use(try container.resolve(Types.T760.self))
  use(try container.resolve(Types.T761.self))
  use(try container.resolve(Types.T762.self))
  use(try container.resolve(Types.T763.self))
  use(try container.resolve(Types.T764.self))
  use(try container.resolve(Types.T765.self))
  use(try container.resolve(Types.T766.self))
  use(try container.resolve(Types.T767.self))
  use(try container.resolve(Types.T768.self))
  use(try container.resolve(Types.T769.self))
  use(try container.resolve(Types.T770.self))
  use(try container.resolve(Types.T771.self))
  use(try container.resolve(Types.T772.self))
  use(try container.resolve(Types.T773.self))
  use(try container.resolve(Types.T774.self))
  use(try container.resolve(Types.T775.self))
  use(try container.resolve(Types.T776.self))
  use(try container.resolve(Types.T777.self))
  use(try container.resolve(Types.T778.self))
  use(try container.resolve(Types.T779.self))
  use(try container.resolve(Types.T780.self))
  use(try container.resolve(Types.T781.self))
  use(try container.resolve(Types.T782.self))
  use(try container.resolve(Types.T783.self))
  use(try container.resolve(Types.T784.self))
  use(try container.resolve(Types.T785.self))
  use(try container.resolve(Types.T786.self))
  use(try container.resolve(Types.T787.self))
  use(try container.resolve(Types.T788.self))
  use(try container.resolve(Types.T789.self))
  use(try container.resolve(Types.T790.self))
  use(try container.resolve(Types.T791.self))
  use(try container.resolve(Types.T792.self))
  use(try container.resolve(Types.T793.self))
  use(try container.resolve(Types.T794.self))
  use(try container.resolve(Types.T795.self))
  use(try container.resolve(Types.T796.self))
  use(try container.resolve(Types.T797.self))
  use(try container.resolve(Types.T798.self))
  use(try container.resolve(Types.T799.self))
  use(try container.resolve(Types.T800.self))
  use(try container.resolve(Types.T801.self))
  use(try container.resolve(Types.T802.self))
  use(try container.resolve(Types.T803.self))
  use(try container.resolve(Types.T804.self))
  use(try container.resolve(Types.T805.self))
  use(try container.resolve(Types.T806.self))
  use(try container.resolve(Types.T807.self))
  use(try container.resolve(Types.T808.self))
  use(try container.resolve(Types.T809.self))
  use(try container.resolve(Types.T810.self))
  use(try container.resolve(Types.T811.self))
  use(try container.resolve(Types.T812.self))
  use(try container.resolve(Types.T813.self))
  use(try container.resolve(Types.T814.self))
  use(try container.resolve(Types.T815.self))
  use(try container.resolve(Types.T816.self))
  use(try container.resolve(Types.T817.self))
  use(try container.resolve(Types.T818.self))
  use(try container.resolve(Types.T819.self))
  use(try container.resolve(Types.T820.self))
  use(try container.resolve(Types.T821.self))
  use(try container.resolve(Types.T822.self))
  use(try container.resolve(Types.T823.self))
  use(try container.resolve(Types.T824.self))
  use(try container.resolve(Types.T825.self))
  use(try container.resolve(Types.T826.self))
  use(try container.resolve(Types.T827.self))
  use(try container.resolve(Types.T828.self))
  use(try container.resolve(Types.T829.self))
  use(try container.resolve(Types.T830.self))
  use(try container.resolve(Types.T831.self))
  use(try container.resolve(Types.T832.self))
  use(try container.resolve(Types.T833.self))
  use(try container.resolve(Types.T834.self))
  use(try container.resolve(Types.T835.self))
  use(try container.resolve(Types.T836.self))
  use(try container.resolve(Types.T837.self))
  use(try container.resolve(Types.T838.self))
  use(try container.resolve(Types.T839.self))
  use(try container.resolve(Types.T840.self))
  use(try container.resolve(Types.T841.self))
  use(try container.resolve(Types.T842.self))
  use(try container.resolve(Types.T843.self))
  use(try container.resolve(Types.T844.self))
  use(try container.resolve(Types.T845.self))
  use(try container.resolve(Types.T846.self))
  use(try container.resolve(Types.T847.self))
  use(try container.resolve(Types.T848.self))
  use(try container.resolve(Types.T849.self))
  use(try container.resolve(Types.T850.self))
  use(try container.resolve(Types.T851.self))
  use(try container.resolve(Types.T852.self))
  use(try container.resolve(Types.T853.self))
  use(try container.resolve(Types.T854.self))
  use(try container.resolve(Types.T855.self))
  use(try container.resolve(Types.T856.self))
  use(try container.resolve(Types.T857.self))
  use(try container.resolve(Types.T858.self))
  use(try container.resolve(Types.T859.self))
  use(try container.resolve(Types.T860.self))
  use(try container.resolve(Types.T861.self))
  use(try container.resolve(Types.T862.self))
  use(try container.resolve(Types.T863.self))
  use(try container.resolve(Types.T864.self))
  use(try container.resolve(Types.T865.self))
  use(try container.resolve(Types.T866.self))
  use(try container.resolve(Types.T867.self))
  use(try container.resolve(Types.T868.self))
  use(try container.resolve(Types.T869.self))
  use(try container.resolve(Types.T870.self))
  use(try container.resolve(Types.T871.self))
  use(try container.resolve(Types.T872.self))
  use(try container.resolve(Types.T873.self))
  use(try container.resolve(Types.T874.self))
  use(try container.resolve(Types.T875.self))
  use(try container.resolve(Types.T876.self))
  use(try container.resolve(Types.T877.self))
  use(try container.resolve(Types.T878.self))
  use(try container.resolve(Types.T879.self))
  use(try container.resolve(Types.T880.self))
  use(try container.resolve(Types.T881.self))
  use(try container.resolve(Types.T882.self))
  use(try container.resolve(Types.T883.self))
  use(try container.resolve(Types.T884.self))
  use(try container.resolve(Types.T885.self))
  use(try container.resolve(Types.T886.self))
  use(try container.resolve(Types.T887.self))
  use(try container.resolve(Types.T888.self))
  use(try container.resolve(Types.T889.self))
  use(try container.resolve(Types.T890.self))
  use(try container.resolve(Types.T891.self))
  use(try container.resolve(Types.T892.self))
  use(try container.resolve(Types.T893.self))
  use(try container.resolve(Types.T894.self))
  use(try container.resolve(Types.T895.self))
  use(try container.resolve(Types.T896.self))
  use(try container.resolve(Types.T897.self))
  use(try container.resolve(Types.T898.self))
  use(try container.resolve(Types.T899.self))
  use(try container.resolve(Types.T900.self))
  use(try container.resolve(Types.T901.self))
  use(try container.resolve(Types.T902.self))
  use(try container.resolve(Types.T903.self))
  use(try container.resolve(Types.T904.self))
  use(try container.resolve(Types.T905.self))
  use(try container.resolve(Types.T906.self))
  use(try container.resolve(Types.T907.self))
  use(try container.resolve(Types.T908.self))
  use(try container.resolve(Types.T909.self))
  use(try container.resolve(Types.T910.self))
  use(try container.resolve(Types.T911.self))
  use(try container.resolve(Types.T912.self))
  use(try container.resolve(Types.T913.self))
  use(try container.resolve(Types.T914.self))
  use(try container.resolve(Types.T915.self))
  use(try container.resolve(Types.T916.self))
  use(try container.resolve(Types.T917.self))
  use(try container.resolve(Types.T918.self))
  use(try container.resolve(Types.T919.self))
  use(try container.resolve(Types.T920.self))
  use(try container.resolve(Types.T921.self))
  use(try container.resolve(Types.T922.self))
  use(try container.resolve(Types.T923.self))
  use(try container.resolve(Types.T924.self))
  use(try container.resolve(Types.T925.self))
  use(try container.resolve(Types.T926.self))
  use(try container.resolve(Types.T927.self))
  use(try container.resolve(Types.T928.self))
  use(try container.resolve(Types.T929.self))
  use(try container.resolve(Types.T930.self))
  use(try container.resolve(Types.T931.self))
  use(try container.resolve(Types.T932.self))
  use(try container.resolve(Types.T933.self))
  use(try container.resolve(Types.T934.self))
  use(try container.resolve(Types.T935.self))
  use(try container.resolve(Types.T936.self))
  use(try container.resolve(Types.T937.self))
  use(try container.resolve(Types.T938.self))
  use(try container.resolve(Types.T939.self))
  use(try container.resolve(Types.T940.self))
  use(try container.resolve(Types.T941.self))
  use(try container.resolve(Types.T942.self))
  use(try container.resolve(Types.T943.self))
  use(try container.resolve(Types.T944.self))
  use(try container.resolve(Types.T945.self))
  use(try container.resolve(Types.T946.self))
  use(try container.resolve(Types.T947.self))
  use(try container.resolve(Types.T948.self))
  use(try container.resolve(Types.T949.self))
  use(try container.resolve(Types.T950.self))
  use(try container.resolve(Types.T951.self))
  use(try container.resolve(Types.T952.self))
  use(try container.resolve(Types.T953.self))
  use(try container.resolve(Types.T954.self))
  use(try container.resolve(Types.T955.self))
  use(try container.resolve(Types.T956.self))
  use(try container.resolve(Types.T957.self))
  use(try container.resolve(Types.T958.self))
  use(try container.resolve(Types.T959.self))
  use(try container.resolve(Types.T960.self))
  use(try container.resolve(Types.T961.self))
  use(try container.resolve(Types.T962.self))
  use(try container.resolve(Types.T963.self))
  use(try container.resolve(Types.T964.self))
  use(try container.resolve(Types.T965.self))
  use(try container.resolve(Types.T966.self))
  use(try container.resolve(Types.T967.self))
  use(try container.resolve(Types.T968.self))
  use(try container.resolve(Types.T969.self))
  use(try container.resolve(Types.T970.self))
  use(try container.resolve(Types.T971.self))
  use(try container.resolve(Types.T972.self))
  use(try container.resolve(Types.T973.self))
  use(try container.resolve(Types.T974.self))
  use(try container.resolve(Types.T975.self))
  use(try container.resolve(Types.T976.self))
  use(try container.resolve(Types.T977.self))
  use(try container.resolve(Types.T978.self))
  use(try container.resolve(Types.T979.self))
  use(try container.resolve(Types.T980.self))
  use(try container.resolve(Types.T981.self))
  use(try container.resolve(Types.T982.self))
  use(try container.resolve(Types.T983.self))
  use(try container.resolve(Types.T984.self))
  use(try container.resolve(Types.T985.self))
  use(try container.resolve(Types.T986.self))
  use(try container.resolve(Types.T987.self))
  use(try container.resolve(Types.T988.self))
  use(try container.resolve(Types.T989.self))
  use(try container.resolve(Types.T990.self))
  use(try container.resolve(Types.T991.self))
  use(try container.resolve(Types.T992.self))
  use(try container.resolve(Types.T993.self))
  use(try container.resolve(Types.T994.self))
  use(try container.resolve(Types.T995.self))
  use(try container.resolve(Types.T996.self))
  use(try container.resolve(Types.T997.self))
  use(try container.resolve(Types.T998.self))
  use(try container.resolve(Types.T999.self))
}

/// The floor of resolving all again: each look-up has a call of its own, too.
func find1000(_ hash: FrozenHash) {
  use(hash.find(Types.T0.self))
  use(hash.find(Types.T1.self))
  use(hash.find(Types.T2.self))
  use(hash.find(Types.T3.self))
  use(hash.find(Types.T4.self))
  use(hash.find(Types.T5.self))
  use(hash.find(Types.T6.self))
  use(hash.find(Types.T7.self))
  use(hash.find(Types.T8.self))
  use(hash.find(Types.T9.self))
  use(hash.find(Types.T10.self))
  use(hash.find(Types.T11.self))
  use(hash.find(Types.T12.self))
  use(hash.find(Types.T13.self))
  use(hash.find(Types.T14.self))
  use(hash.find(Types.T15.self))
  use(hash.find(Types.T16.self))
  use(hash.find(Types.T17.self))
  use(hash.find(Types.T18.self))
  use(hash.find(Types.T19.self))
  use(hash.find(Types.T20.self))
  use(hash.find(Types.T21.self))
  use(hash.find(Types.T22.self))
  use(hash.find(Types.T23.self))
  use(hash.find(Types.T24.self))
  use(hash.find(Types.T25.self))
  use(hash.find(Types.T26.self))
  use(hash.find(Types.T27.self))
  use(hash.find(Types.T28.self))
  use(hash.find(Types.T29.self))
  use(hash.find(Types.T30.self))
  use(hash.find(Types.T31.self))
  use(hash.find(Types.T32.self))
  use(hash.find(Types.T33.self))
  use(hash.find(Types.T34.self))
  use(hash.find(Types.T35.self))
  use(hash.find(Types.T36.self))
  use(hash.find(Types.T37.self))
  use(hash.find(Types.T38.self))
  use(hash.find(Types.T39.self))
  use(hash.find(Types.T40.self))
  use(hash.find(Types.T41.self))
  use(hash.find(Types.T42.self))
  use(hash.find(Types.T43.self))
  use(hash.find(Types.T44.self))
  use(hash.find(Types.T45.self))
  use(hash.find(Types.T46.self))
  use(hash.find(Types.T47.self))
  use(hash.find(Types.T48.self))
  use(hash.find(Types.T49.self))
  use(hash.find(Types.T50.self))
  use(hash.find(Types.T51.self))
  use(hash.find(Types.T52.self))
  use(hash.find(Types.T53.self))
  use(hash.find(Types.T54.self))
  use(hash.find(Types.T55.self))
  use(hash.find(Types.T56.self))
  use(hash.find(Types.T57.self))
  use(hash.find(Types.T58.self))
  use(hash.find(Types.T59.self))
  use(hash.find(Types.T60.self))
  use(hash.find(Types.T61.self))
  use(hash.find(Types.T62.self))
  use(hash.find(Types.T63.self))
  use(hash.find(Types.T64.self))
  use(hash.find(Types.T65.self))
  use(hash.find(Types.T66.self))
  use(hash.find(Types.T67.self))
  use(hash.find(Types.T68.self))
  use(hash.find(Types.T69.self))
  use(hash.find(Types.T70.self))
  use(hash.find(Types.T71.self))
  use(hash.find(Types.T72.self))
  use(hash.find(Types.T73.self))
  use(hash.find(Types.T74.self))
  use(hash.find(Types.T75.self))
  use(hash.find(Types.T76.self))
  use(hash.find(Types.T77.self))
  use(hash.find(Types.T78.self))
  use(hash.find(Types.T79.self))
  use(hash.find(Types.T80.self))
  use(hash.find(Types.T81.self))
  use(hash.find(Types.T82.self))
  use(hash.find(Types.T83.self))
  use(hash.find(Types.T84.self))
  use(hash.find(Types.T85.self))
  use(hash.find(Types.T86.self))
  use(hash.find(Types.T87.self))
  use(hash.find(Types.T88.self))
  use(hash.find(Types.T89.self))
  use(hash.find(Types.T90.self))
  use(hash.find(Types.T91.self))
  use(hash.find(Types.T92.self))
  use(hash.find(Types.T93.self))
  use(hash.find(Types.T94.self))
  use(hash.find(Types.T95.self))
  use(hash.find(Types.T96.self))
  use(hash.find(Types.T97.self))
  use(hash.find(Types.T98.self))
  use(hash.find(Types.T99.self))
  use(hash.find(Types.T100.self))
  use(hash.find(Types.T101.self))
  use(hash.find(Types.T102.self))
  use(hash.find(Types.T103.self))
  use(hash.find(Types.T104.self))
  use(hash.find(Types.T105.self))
  use(hash.find(Types.T106.self))
  use(hash.find(Types.T107.self))
  use(hash.find(Types.T108.self))
  use(hash.find(Types.T109.self))
  use(hash.find(Types.T110.self))
  use(hash.find(Types.T111.self))
  use(hash.find(Types.T112.self))
  use(hash.find(Types.T113.self))
  use(hash.find(Types.T114.self))
  use(hash.find(Types.T115.self))
  use(hash.find(Types.T116.self))
  use(hash.find(Types.T117.self))
  use(hash.find(Types.T118.self))
  use(hash.find(Types.T119.self))
  use(hash.find(Types.T120.self))
  use(hash.find(Types.T121.self))
  use(hash.find(Types.T122.self))
  use(hash.find(Types.T123.self))
  use(hash.find(Types.T124.self))
  use(hash.find(Types.T125.self))
  use(hash.find(Types.T126.self))
  use(hash.find(Types.T127.self))
  use(hash.find(Types.T128.self))
  use(hash.find(Types.T129.self))
  use(hash.find(Types.T130.self))
  use(hash.find(Types.T131.self))
  use(hash.find(Types.T132.self))
  use(hash.find(Types.T133.self))
  use(hash.find(Types.T134.self))
  use(hash.find(Types.T135.self))
  use(hash.find(Types.T136.self))
  use(hash.find(Types.T137.self))
  use(hash.find(Types.T138.self))
  use(hash.find(Types.T139.self))
  use(hash.find(Types.T140.self))
  use(hash.find(Types.T141.self))
  use(hash.find(Types.T142.self))
  use(hash.find(Types.T143.self))
  use(hash.find(Types.T144.self))
  use(hash.find(Types.T145.self))
  use(hash.find(Types.T146.self))
  use(hash.find(Types.T147.self))
  use(hash.find(Types.T148.self))
  use(hash.find(Types.T149.self))
  use(hash.find(Types.T150.self))
  use(hash.find(Types.T151.self))
  use(hash.find(Types.T152.self))
  use(hash.find(Types.T153.self))
  use(hash.find(Types.T154.self))
  use(hash.find(Types.T155.self))
  use(hash.find(Types.T156.self))
  use(hash.find(Types.T157.self))
  use(hash.find(Types.T158.self))
  use(hash.find(Types.T159.self))
  use(hash.find(Types.T160.self))
  use(hash.find(Types.T161.self))
  use(hash.find(Types.T162.self))
  use(hash.find(Types.T163.self))
  use(hash.find(Types.T164.self))
  use(hash.find(Types.T165.self))
  use(hash.find(Types.T166.self))
  use(hash.find(Types.T167.self))
  use(hash.find(Types.T168.self))
  use(hash.find(Types.T169.self))
  use(hash.find(Types.T170.self))
  use(hash.find(Types.T171.self))
  use(hash.find(Types.T172.self))
  use(hash.find(Types.T173.self))
  use(hash.find(Types.T174.self))
  use(hash.find(Types.T175.self))
  use(hash.find(Types.T176.self))
  use(hash.find(Types.T177.self))
  use(hash.find(Types.T178.self))
  use(hash.find(Types.T179.self))
  use(hash.find(Types.T180.self))
  use(hash.find(Types.T181.self))
  use(hash.find(Types.T182.self))
  use(hash.find(Types.T183.self))
  use(hash.find(Types.T184.self))
  use(hash.find(Types.T185.self))
  use(hash.find(Types.T186.self))
  use(hash.find(Types.T187.self))
  use(hash.find(Types.T188.self))
  use(hash.find(Types.T189.self))
  use(hash.find(Types.T190.self))
  use(hash.find(Types.T191.self))
  use(hash.find(Types.T192.self))
  use(hash.find(Types.T193.self))
  use(hash.find(Types.T194.self))
  use(hash.find(Types.T195.self))
  use(hash.find(Types.T196.self))
  use(hash.find(Types.T197.self))
  use(hash.find(Types.T198.self))
  use(hash.find(Types.T199.self))
  use(hash.find(Types.T200.self))
  use(hash.find(Types.T201.self))
  use(hash.find(Types.T202.self))
  use(hash.find(Types.T203.self))
  use(hash.find(Types.T204.self))
  use(hash.find(Types.T205.self))
  use(hash.find(Types.T206.self))
  use(hash.find(Types.T207.self))
  use(hash.find(Types.T208.self))
  use(hash.find(Types.T209.self))
  use(hash.find(Types.T210.self))
  use(hash.find(Types.T211.self))
  use(hash.find(Types.T212.self))
  use(hash.find(Types.T213.self))
  use(hash.find(Types.T214.self))
  use(hash.find(Types.T215.self))
  use(hash.find(Types.T216.self))
  use(hash.find(Types.T217.self))
  use(hash.find(Types.T218.self))
  use(hash.find(Types.T219.self))
  use(hash.find(Types.T220.self))
  use(hash.find(Types.T221.self))
  use(hash.find(Types.T222.self))
  use(hash.find(Types.T223.self))
  use(hash.find(Types.T224.self))
  use(hash.find(Types.T225.self))
  use(hash.find(Types.T226.self))
  use(hash.find(Types.T227.self))
  use(hash.find(Types.T228.self))
  use(hash.find(Types.T229.self))
  use(hash.find(Types.T230.self))
  use(hash.find(Types.T231.self))
  use(hash.find(Types.T232.self))
  use(hash.find(Types.T233.self))
  use(hash.find(Types.T234.self))
  use(hash.find(Types.T235.self))
  use(hash.find(Types.T236.self))
  use(hash.find(Types.T237.self))
  use(hash.find(Types.T238.self))
  use(hash.find(Types.T239.self))
  use(hash.find(Types.T240.self))
  use(hash.find(Types.T241.self))
  use(hash.find(Types.T242.self))
  use(hash.find(Types.T243.self))
  use(hash.find(Types.T244.self))
  use(hash.find(Types.T245.self))
  use(hash.find(Types.T246.self))
  use(hash.find(Types.T247.self))
  use(hash.find(Types.T248.self))
  use(hash.find(Types.T249.self))
  use(hash.find(Types.T250.self))
  use(hash.find(Types.T251.self))
  use(hash.find(Types.T252.self))
  use(hash.find(Types.T253.self))
  use(hash.find(Types.T254.self))
  use(hash.find(Types.T255.self))
  use(hash.find(Types.T256.self))
  use(hash.find(Types.T257.self))
  use(hash.find(Types.T258.self))
  use(hash.find(Types.T259.self))
  use(hash.find(Types.T260.self))
  use(hash.find(Types.T261.self))
  use(hash.find(Types.T262.self))
  use(hash.find(Types.T263.self))
  use(hash.find(Types.T264.self))
  use(hash.find(Types.T265.self))
  use(hash.find(Types.T266.self))
  use(hash.find(Types.T267.self))
  use(hash.find(Types.T268.self))
  use(hash.find(Types.T269.self))
  use(hash.find(Types.T270.self))
  use(hash.find(Types.T271.self))
  use(hash.find(Types.T272.self))
  use(hash.find(Types.T273.self))
  use(hash.find(Types.T274.self))
  use(hash.find(Types.T275.self))
  use(hash.find(Types.T276.self))
  use(hash.find(Types.T277.self))
  use(hash.find(Types.T278.self))
  use(hash.find(Types.T279.self))
  use(hash.find(Types.T280.self))
  use(hash.find(Types.T281.self))
  use(hash.find(Types.T282.self))
  use(hash.find(Types.T283.self))
  use(hash.find(Types.T284.self))
  use(hash.find(Types.T285.self))
  use(hash.find(Types.T286.self))
  use(hash.find(Types.T287.self))
  use(hash.find(Types.T288.self))
  use(hash.find(Types.T289.self))
  use(hash.find(Types.T290.self))
  use(hash.find(Types.T291.self))
  use(hash.find(Types.T292.self))
  use(hash.find(Types.T293.self))
  use(hash.find(Types.T294.self))
  use(hash.find(Types.T295.self))
  use(hash.find(Types.T296.self))
  use(hash.find(Types.T297.self))
  use(hash.find(Types.T298.self))
  use(hash.find(Types.T299.self))
  use(hash.find(Types.T300.self))
  use(hash.find(Types.T301.self))
  use(hash.find(Types.T302.self))
  use(hash.find(Types.T303.self))
  use(hash.find(Types.T304.self))
  use(hash.find(Types.T305.self))
  use(hash.find(Types.T306.self))
  use(hash.find(Types.T307.self))
  use(hash.find(Types.T308.self))
  use(hash.find(Types.T309.self))
  use(hash.find(Types.T310.self))
  use(hash.find(Types.T311.self))
  use(hash.find(Types.T312.self))
  use(hash.find(Types.T313.self))
  use(hash.find(Types.T314.self))
  use(hash.find(Types.T315.self))
  use(hash.find(Types.T316.self))
  use(hash.find(Types.T317.self))
  use(hash.find(Types.T318.self))
  use(hash.find(Types.T319.self))
  use(hash.find(Types.T320.self))
  use(hash.find(Types.T321.self))
  use(hash.find(Types.T322.self))
  use(hash.find(Types.T323.self))
  use(hash.find(Types.T324.self))
  use(hash.find(Types.T325.self))
  use(hash.find(Types.T326.self))
  use(hash.find(Types.T327.self))
  use(hash.find(Types.T328.self))
  use(hash.find(Types.T329.self))
  use(hash.find(Types.T330.self))
  use(hash.find(Types.T331.self))
  use(hash.find(Types.T332.self))
  use(hash.find(Types.T333.self))
  use(hash.find(Types.T334.self))
  use(hash.find(Types.T335.self))
  use(hash.find(Types.T336.self))
  use(hash.find(Types.T337.self))
  use(hash.find(Types.T338.self))
  use(hash.find(Types.T339.self))
  use(hash.find(Types.T340.self))
  use(hash.find(Types.T341.self))
  use(hash.find(Types.T342.self))
  use(hash.find(Types.T343.self))
  use(hash.find(Types.T344.self))
  use(hash.find(Types.T345.self))
  use(hash.find(Types.T346.self))
  use(hash.find(Types.T347.self))
  use(hash.find(Types.T348.self))
  use(hash.find(Types.T349.self))
  use(hash.find(Types.T350.self))
  use(hash.find(Types.T351.self))
  use(hash.find(Types.T352.self))
  use(hash.find(Types.T353.self))
  use(hash.find(Types.T354.self))
  use(hash.find(Types.T355.self))
  use(hash.find(Types.T356.self))
  use(hash.find(Types.T357.self))
  use(hash.find(Types.T358.self))
  use(hash.find(Types.T359.self))
  use(hash.find(Types.T360.self))
  use(hash.find(Types.T361.self))
  use(hash.find(Types.T362.self))
  use(hash.find(Types.T363.self))
  use(hash.find(Types.T364.self))
  use(hash.find(Types.T365.self))
  use(hash.find(Types.T366.self))
  use(hash.find(Types.T367.self))
  use(hash.find(Types.T368.self))
  use(hash.find(Types.T369.self))
  use(hash.find(Types.T370.self))
  use(hash.find(Types.T371.self))
  use(hash.find(Types.T372.self))
  use(hash.find(Types.T373.self))
  use(hash.find(Types.T374.self))
  use(hash.find(Types.T375.self))
  use(hash.find(Types.T376.self))
  use(hash.find(Types.T377.self))
  use(hash.find(Types.T378.self))
  use(hash.find(Types.T379.self))
  use(hash.find(Types.T380.self))
  use(hash.find(Types.T381.self))
  use(hash.find(Types.T382.self))
  use(hash.find(Types.T383.self))
  use(hash.find(Types.T384.self))
  use(hash.find(Types.T385.self))
  use(hash.find(Types.T386.self))
  use(hash.find(Types.T387.self))
  use(hash.find(Types.T388.self))
  use(hash.find(Types.T389.self))
  use(hash.find(Types.T390.self))
  use(hash.find(Types.T391.self))
  use(hash.find(Types.T392.self))
  use(hash.find(Types.T393.self))
  use(hash.find(Types.T394.self))
  use(hash.find(Types.T395.self))
  use(hash.find(Types.T396.self))
  use(hash.find(Types.T397.self))
  use(hash.find(Types.T398.self))
  use(hash.find(Types.T399.self))
  use(hash.find(Types.T400.self))
  use(hash.find(Types.T401.self))
  use(hash.find(Types.T402.self))
  use(hash.find(Types.T403.self))
  use(hash.find(Types.T404.self))
  use(hash.find(Types.T405.self))
  use(hash.find(Types.T406.self))
  use(hash.find(Types.T407.self))
  use(hash.find(Types.T408.self))
  use(hash.find(Types.T409.self))
  use(hash.find(Types.T410.self))
  use(hash.find(Types.T411.self))
  use(hash.find(Types.T412.self))
  use(hash.find(Types.T413.self))
  use(hash.find(Types.T414.self))
  use(hash.find(Types.T415.self))
  use(hash.find(Types.T416.self))
  use(hash.find(Types.T417.self))
  use(hash.find(Types.T418.self))
  use(hash.find(Types.T419.self))
  use(hash.find(Types.T420.self))
  use(hash.find(Types.T421.self))
  use(hash.find(Types.T422.self))
  use(hash.find(Types.T423.self))
  use(hash.find(Types.T424.self))
  use(hash.find(Types.T425.self))
  use(hash.find(Types.T426.self))
  use(hash.find(Types.T427.self))
  use(hash.find(Types.T428.self))
  use(hash.find(Types.T429.self))
  use(hash.find(Types.T430.self))
  use(hash.find(Types.T431.self))
  use(hash.find(Types.T432.self))
  use(hash.find(Types.T433.self))
  use(hash.find(Types.T434.self))
  use(hash.find(Types.T435.self))
  use(hash.find(Types.T436.self))
  use(hash.find(Types.T437.self))
  use(hash.find(Types.T438.self))
  use(hash.find(Types.T439.self))
  use(hash.find(Types.T440.self))
  use(hash.find(Types.T441.self))
  use(hash.find(Types.T442.self))
  use(hash.find(Types.T443.self))
  use(hash.find(Types.T444.self))
  use(hash.find(Types.T445.self))
  use(hash.find(Types.T446.self))
  use(hash.find(Types.T447.self))
  use(hash.find(Types.T448.self))
  use(hash.find(Types.T449.self))
  use(hash.find(Types.T450.self))
  use(hash.find(Types.T451.self))
  use(hash.find(Types.T452.self))
  use(hash.find(Types.T453.self))
  use(hash.find(Types.T454.self))
  use(hash.find(Types.T455.self))
  use(hash.find(Types.T456.self))
  use(hash.find(Types.T457.self))
  use(hash.find(Types.T458.self))
  use(hash.find(Types.T459.self))
  use(hash.find(Types.T460.self))
  use(hash.find(Types.T461.self))
  use(hash.find(Types.T462.self))
  use(hash.find(Types.T463.self))
  use(hash.find(Types.T464.self))
  use(hash.find(Types.T465.self))
  use(hash.find(Types.T466.self))
  use(hash.find(Types.T467.self))
  use(hash.find(Types.T468.self))
  use(hash.find(Types.T469.self))
  use(hash.find(Types.T470.self))
  use(hash.find(Types.T471.self))
  use(hash.find(Types.T472.self))
  use(hash.find(Types.T473.self))
  use(hash.find(Types.T474.self))
  use(hash.find(Types.T475.self))
  use(hash.find(Types.T476.self))
  use(hash.find(Types.T477.self))
  use(hash.find(Types.T478.self))
  use(hash.find(Types.T479.self))
  use(hash.find(Types.T480.self))
  use(hash.find(Types.T481.self))
  use(hash.find(Types.T482.self))
  use(hash.find(Types.T483.self))
  use(hash.find(Types.T484.self))
  use(hash.find(Types.T485.self))
  use(hash.find(Types.T486.self))
  use(hash.find(Types.T487.self))
  use(hash.find(Types.T488.self))
  use(hash.find(Types.T489.self))
  use(hash.find(Types.T490.self))
  use(hash.find(Types.T491.self))
  use(hash.find(Types.T492.self))
  use(hash.find(Types.T493.self))
  use(hash.find(Types.T494.self))
  use(hash.find(Types.T495.self))
  use(hash.find(Types.T496.self))
  use(hash.find(Types.T497.self))
  use(hash.find(Types.T498.self))
  use(hash.find(Types.T499.self))
  use(hash.find(Types.T500.self))
  use(hash.find(Types.T501.self))
  use(hash.find(Types.T502.self))
  use(hash.find(Types.T503.self))
  use(hash.find(Types.T504.self))
  use(hash.find(Types.T505.self))
  use(hash.find(Types.T506.self))
  use(hash.find(Types.T507.self))
  use(hash.find(Types.T508.self))
  use(hash.find(Types.T509.self))
  use(hash.find(Types.T510.self))
  use(hash.find(Types.T511.self))
  use(hash.find(Types.T512.self))
  use(hash.find(Types.T513.self))
  use(hash.find(Types.T514.self))
  use(hash.find(Types.T515.self))
  use(hash.find(Types.T516.self))
  use(hash.find(Types.T517.self))
  use(hash.find(Types.T518.self))
  use(hash.find(Types.T519.self))
  use(hash.find(Types.T520.self))
  use(hash.find(Types.T521.self))
  use(hash.find(Types.T522.self))
  use(hash.find(Types.T523.self))
  use(hash.find(Types.T524.self))
  use(hash.find(Types.T525.self))
  use(hash.find(Types.T526.self))
  use(hash.find(Types.T527.self))
  use(hash.find(Types.T528.self))
  use(hash.find(Types.T529.self))
  use(hash.find(Types.T530.self))
  use(hash.find(Types.T531.self))
  use(hash.find(Types.T532.self))
  use(hash.find(Types.T533.self))
  use(hash.find(Types.T534.self))
  use(hash.find(Types.T535.self))
  use(hash.find(Types.T536.self))
  use(hash.find(Types.T537.self))
  use(hash.find(Types.T538.self))
  use(hash.find(Types.T539.self))
  use(hash.find(Types.T540.self))
  use(hash.find(Types.T541.self))
  use(hash.find(Types.T542.self))
  use(hash.find(Types.T543.self))
  use(hash.find(Types.T544.self))
  use(hash.find(Types.T545.self))
  use(hash.find(Types.T546.self))
  use(hash.find(Types.T547.self))
  use(hash.find(Types.T548.self))
  use(hash.find(Types.T549.self))
  use(hash.find(Types.T550.self))
  use(hash.find(Types.T551.self))
  use(hash.find(Types.T552.self))
  use(hash.find(Types.T553.self))
  use(hash.find(Types.T554.self))
  use(hash.find(Types.T555.self))
  use(hash.find(Types.T556.self))
  use(hash.find(Types.T557.self))
  use(hash.find(Types.T558.self))
  use(hash.find(Types.T559.self))
  use(hash.find(Types.T560.self))
  use(hash.find(Types.T561.self))
  use(hash.find(Types.T562.self))
  use(hash.find(Types.T563.self))
  use(hash.find(Types.T564.self))
  use(hash.find(Types.T565.self))
  use(hash.find(Types.T566.self))
  use(hash.find(Types.T567.self))
  use(hash.find(Types.T568.self))
  use(hash.find(Types.T569.self))
  use(hash.find(Types.T570.self))
  use(hash.find(Types.T571.self))
  use(hash.find(Types.T572.self))
  use(hash.find(Types.T573.self))
  use(hash.find(Types.T574.self))
  use(hash.find(Types.T575.self))
  use(hash.find(Types.T576.self))
  use(hash.find(Types.T577.self))
  use(hash.find(Types.T578.self))
  use(hash.find(Types.T579.self))
  use(hash.find(Types.T580.self))
  use(hash.find(Types.T581.self))
  use(hash.find(Types.T582.self))
  use(hash.find(Types.T583.self))
  use(hash.find(Types.T584.self))
  use(hash.find(Types.T585.self))
  use(hash.find(Types.T586.self))
  use(hash.find(Types.T587.self))
  use(hash.find(Types.T588.self))
  use(hash.find(Types.T589.self))
  use(hash.find(Types.T590.self))
  use(hash.find(Types.T591.self))
  use(hash.find(Types.T592.self))
  use(hash.find(Types.T593.self))
  use(hash.find(Types.T594.self))
  use(hash.find(Types.T595.self))
  use(hash.find(Types.T596.self))
  use(hash.find(Types.T597.self))
  use(hash.find(Types.T598.self))
  use(hash.find(Types.T599.self))
  use(hash.find(Types.T600.self))
  use(hash.find(Types.T601.self))
  use(hash.find(Types.T602.self))
  use(hash.find(Types.T603.self))
  use(hash.find(Types.T604.self))
  use(hash.find(Types.T605.self))
  use(hash.find(Types.T606.self))
  use(hash.find(Types.T607.self))
  use(hash.find(Types.T608.self))
  use(hash.find(Types.T609.self))
  use(hash.find(Types.T610.self))
  use(hash.find(Types.T611.self))
  use(hash.find(Types.T612.self))
  use(hash.find(Types.T613.self))
  use(hash.find(Types.T614.self))
  use(hash.find(Types.T615.self))
  use(hash.find(Types.T616.self))
  use(hash.find(Types.T617.self))
  use(hash.find(Types.T618.self))
  use(hash.find(Types.T619.self))
  use(hash.find(Types.T620.self))
  use(hash.find(Types.T621.self))
  use(hash.find(Types.T622.self))
  use(hash.find(Types.T623.self))
  use(hash.find(Types.T624.self))
  use(hash.find(Types.T625.self))
  use(hash.find(Types.T626.self))
  use(hash.find(Types.T627.self))
  use(hash.find(Types.T628.self))
  use(hash.find(Types.T629.self))
  use(hash.find(Types.T630.self))
  use(hash.find(Types.T631.self))
  use(hash.find(Types.T632.self))
  use(hash.find(Types.T633.self))
  use(hash.find(Types.T634.self))
  use(hash.find(Types.T635.self))
  use(hash.find(Types.T636.self))
  use(hash.find(Types.T637.self))
  use(hash.find(Types.T638.self))
  use(hash.find(Types.T639.self))
  use(hash.find(Types.T640.self))
  use(hash.find(Types.T641.self))
  use(hash.find(Types.T642.self))
  use(hash.find(Types.T643.self))
  use(hash.find(Types.T644.self))
  use(hash.find(Types.T645.self))
  use(hash.find(Types.T646.self))
  use(hash.find(Types.T647.self))
  use(hash.find(Types.T648.self))
  use(hash.find(Types.T649.self))
  use(hash.find(Types.T650.self))
  use(hash.find(Types.T651.self))
  use(hash.find(Types.T652.self))
  use(hash.find(Types.T653.self))
  use(hash.find(Types.T654.self))
  use(hash.find(Types.T655.self))
  use(hash.find(Types.T656.self))
  use(hash.find(Types.T657.self))
  use(hash.find(Types.T658.self))
  use(hash.find(Types.T659.self))
  use(hash.find(Types.T660.self))
  use(hash.find(Types.T661.self))
  use(hash.find(Types.T662.self))
  use(hash.find(Types.T663.self))
  use(hash.find(Types.T664.self))
  use(hash.find(Types.T665.self))
  use(hash.find(Types.T666.self))
  use(hash.find(Types.T667.self))
  use(hash.find(Types.T668.self))
  use(hash.find(Types.T669.self))
  use(hash.find(Types.T670.self))
  use(hash.find(Types.T671.self))
  use(hash.find(Types.T672.self))
  use(hash.find(Types.T673.self))
  use(hash.find(Types.T674.self))
  use(hash.find(Types.T675.self))
  use(hash.find(Types.T676.self))
  use(hash.find(Types.T677.self))
  use(hash.find(Types.T678.self))
  use(hash.find(Types.T679.self))
  use(hash.find(Types.T680.self))
  use(hash.find(Types.T681.self))
  use(hash.find(Types.T682.self))
  use(hash.find(Types.T683.self))
  use(hash.find(Types.T684.self))
  use(hash.find(Types.T685.self))
  use(hash.find(Types.T686.self))
  use(hash.find(Types.T687.self))
  use(hash.find(Types.T688.self))
  use(hash.find(Types.T689.self))
  use(hash.find(Types.T690.self))
  use(hash.find(Types.T691.self))
  use(hash.find(Types.T692.self))
  use(hash.find(Types.T693.self))
  use(hash.find(Types.T694.self))
  use(hash.find(Types.T695.self))
  use(hash.find(Types.T696.self))
  use(hash.find(Types.T697.self))
  use(hash.find(Types.T698.self))
  use(hash.find(Types.T699.self))
  use(hash.find(Types.T700.self))
  use(hash.find(Types.T701.self))
  use(hash.find(Types.T702.self))
  use(hash.find(Types.T703.self))
  use(hash.find(Types.T704.self))
  use(hash.find(Types.T705.self))
  use(hash.find(Types.T706.self))
  use(hash.find(Types.T707.self))
  use(hash.find(Types.T708.self))
  use(hash.find(Types.T709.self))
  use(hash.find(Types.T710.self))
  use(hash.find(Types.T711.self))
  use(hash.find(Types.T712.self))
  use(hash.find(Types.T713.self))
  use(hash.find(Types.T714.self))
  use(hash.find(Types.T715.self))
  use(hash.find(Types.T716.self))
  use(hash.find(Types.T717.self))
  use(hash.find(Types.T718.self))
  use(hash.find(Types.T719.self))
  use(hash.find(Types.T720.self))
  use(hash.find(Types.T721.self))
  use(hash.find(Types.T722.self))
  use(hash.find(Types.T723.self))
  use(hash.find(Types.T724.self))
  use(hash.find(Types.T725.self))
  use(hash.find(Types.T726.self))
  use(hash.find(Types.T727.self))
  use(hash.find(Types.T728.self))
  use(hash.find(Types.T729.self))
  use(hash.find(Types.T730.self))
  use(hash.find(Types.T731.self))
  use(hash.find(Types.T732.self))
  use(hash.find(Types.T733.self))
  use(hash.find(Types.T734.self))
  use(hash.find(Types.T735.self))
  use(hash.find(Types.T736.self))
  use(hash.find(Types.T737.self))
  use(hash.find(Types.T738.self))
  use(hash.find(Types.T739.self))
  use(hash.find(Types.T740.self))
  use(hash.find(Types.T741.self))
  use(hash.find(Types.T742.self))
  use(hash.find(Types.T743.self))
  use(hash.find(Types.T744.self))
  use(hash.find(Types.T745.self))
  use(hash.find(Types.T746.self))
  use(hash.find(Types.T747.self))
  use(hash.find(Types.T748.self))
  use(hash.find(Types.T749.self))
  use(hash.find(Types.T750.self))
  use(hash.find(Types.T751.self))
  use(hash.find(Types.T752.self))
  use(hash.find(Types.T753.self))
  use(hash.find(Types.T754.self))
  use(hash.find(Types.T755.self))
  use(hash.find(Types.T756.self))
  use(hash.find(Types.T757.self))
  use(hash.find(Types.T758.self))
  use(hash.find(Types.T759.self))
  use(hash.find(Types.T760.self))
  use(hash.find(Types.T761.self))
  use(hash.find(Types.T762.self))
  use(hash.find(Types.T763.self))
  use(hash.find(Types.T764.self))
  use(hash.find(Types.T765.self))
  use(hash.find(Types.T766.self))
  use(hash.find(Types.T767.self))
  use(hash.find(Types.T768.self))
  use(hash.find(Types.T769.self))
  use(hash.find(Types.T770.self))
  use(hash.find(Types.T771.self))
  use(hash.find(Types.T772.self))
  use(hash.find(Types.T773.self))
  use(hash.find(Types.T774.self))
  use(hash.find(Types.T775.self))
  use(hash.find(Types.T776.self))
  use(hash.find(Types.T777.self))
  use(hash.find(Types.T778.self))
  use(hash.find(Types.T779.self))
  use(hash.find(Types.T780.self))
  use(hash.find(Types.T781.self))
  use(hash.find(Types.T782.self))
  use(hash.find(Types.T783.self))
  use(hash.find(Types.T784.self))
  use(hash.find(Types.T785.self))
  use(hash.find(Types.T786.self))
  use(hash.find(Types.T787.self))
  use(hash.find(Types.T788.self))
  use(hash.find(Types.T789.self))
  use(hash.find(Types.T790.self))
  use(hash.find(Types.T791.self))
  use(hash.find(Types.T792.self))
  use(hash.find(Types.T793.self))
  use(hash.find(Types.T794.self))
  use(hash.find(Types.T795.self))
  use(hash.find(Types.T796.self))
  use(hash.find(Types.T797.self))
  use(hash.find(Types.T798.self))
  use(hash.find(Types.T799.self))
  use(hash.find(Types.T800.self))
  use(hash.find(Types.T801.self))
  use(hash.find(Types.T802.self))
  use(hash.find(Types.T803.self))
  use(hash.find(Types.T804.self))
  use(hash.find(Types.T805.self))
  use(hash.find(Types.T806.self))
  use(hash.find(Types.T807.self))
  use(hash.find(Types.T808.self))
  use(hash.find(Types.T809.self))
  use(hash.find(Types.T810.self))
  use(hash.find(Types.T811.self))
  use(hash.find(Types.T812.self))
  use(hash.find(Types.T813.self))
  use(hash.find(Types.T814.self))
  use(hash.find(Types.T815.self))
  use(hash.find(Types.T816.self))
  use(hash.find(Types.T817.self))
  use(hash.find(Types.T818.self))
  use(hash.find(Types.T819.self))
  use(hash.find(Types.T820.self))
  use(hash.find(Types.T821.self))
  use(hash.find(Types.T822.self))
  use(hash.find(Types.T823.self))
  use(hash.find(Types.T824.self))
  use(hash.find(Types.T825.self))
  use(hash.find(Types.T826.self))
  use(hash.find(Types.T827.self))
  use(hash.find(Types.T828.self))
  use(hash.find(Types.T829.self))
  use(hash.find(Types.T830.self))
  use(hash.find(Types.T831.self))
  use(hash.find(Types.T832.self))
  use(hash.find(Types.T833.self))
  use(hash.find(Types.T834.self))
  use(hash.find(Types.T835.self))
  use(hash.find(Types.T836.self))
  use(hash.find(Types.T837.self))
  use(hash.find(Types.T838.self))
  use(hash.find(Types.T839.self))
  use(hash.find(Types.T840.self))
  use(hash.find(Types.T841.self))
  use(hash.find(Types.T842.self))
  use(hash.find(Types.T843.self))
  use(hash.find(Types.T844.self))
  use(hash.find(Types.T845.self))
  use(hash.find(Types.T846.self))
  use(hash.find(Types.T847.self))
  use(hash.find(Types.T848.self))
  use(hash.find(Types.T849.self))
  use(hash.find(Types.T850.self))
  use(hash.find(Types.T851.self))
  use(hash.find(Types.T852.self))
  use(hash.find(Types.T853.self))
  use(hash.find(Types.T854.self))
  use(hash.find(Types.T855.self))
  use(hash.find(Types.T856.self))
  use(hash.find(Types.T857.self))
  use(hash.find(Types.T858.self))
  use(hash.find(Types.T859.self))
  use(hash.find(Types.T860.self))
  use(hash.find(Types.T861.self))
  use(hash.find(Types.T862.self))
  use(hash.find(Types.T863.self))
  use(hash.find(Types.T864.self))
  use(hash.find(Types.T865.self))
  use(hash.find(Types.T866.self))
  use(hash.find(Types.T867.self))
  use(hash.find(Types.T868.self))
  use(hash.find(Types.T869.self))
  use(hash.find(Types.T870.self))
  use(hash.find(Types.T871.self))
  use(hash.find(Types.T872.self))
  use(hash.find(Types.T873.self))
  use(hash.find(Types.T874.self))
  use(hash.find(Types.T875.self))
  use(hash.find(Types.T876.self))
  use(hash.find(Types.T877.self))
  use(hash.find(Types.T878.self))
  use(hash.find(Types.T879.self))
  use(hash.find(Types.T880.self))
  use(hash.find(Types.T881.self))
  use(hash.find(Types.T882.self))
  use(hash.find(Types.T883.self))
  use(hash.find(Types.T884.self))
  use(hash.find(Types.T885.self))
  use(hash.find(Types.T886.self))
  use(hash.find(Types.T887.self))
  use(hash.find(Types.T888.self))
  use(hash.find(Types.T889.self))
  use(hash.find(Types.T890.self))
  use(hash.find(Types.T891.self))
  use(hash.find(Types.T892.self))
  use(hash.find(Types.T893.self))
  use(hash.find(Types.T894.self))
  use(hash.find(Types.T895.self))
  use(hash.find(Types.T896.self))
  use(hash.find(Types.T897.self))
  use(hash.find(Types.T898.self))
  use(hash.find(Types.T899.self))
  use(hash.find(Types.T900.self))
  use(hash.find(Types.T901.self))
  use(hash.find(Types.T902.self))
  use(hash.find(Types.T903.self))
  use(hash.find(Types.T904.self))
  use(hash.find(Types.T905.self))
  use(hash.find(Types.T906.self))
  use(hash.find(Types.T907.self))
  use(hash.find(Types.T908.self))
  use(hash.find(Types.T909.self))
  use(hash.find(Types.T910.self))
  use(hash.find(Types.T911.self))
  use(hash.find(Types.T912.self))
  use(hash.find(Types.T913.self))
  use(hash.find(Types.T914.self))
  use(hash.find(Types.T915.self))
  use(hash.find(Types.T916.self))
  use(hash.find(Types.T917.self))
  use(hash.find(Types.T918.self))
  use(hash.find(Types.T919.self))
  use(hash.find(Types.T920.self))
  use(hash.find(Types.T921.self))
  use(hash.find(Types.T922.self))
  use(hash.find(Types.T923.self))
  use(hash.find(Types.T924.self))
  use(hash.find(Types.T925.self))
  use(hash.find(Types.T926.self))
  use(hash.find(Types.T927.self))
  use(hash.find(Types.T928.self))
  use(hash.find(Types.T929.self))
  use(hash.find(Types.T930.self))
  use(hash.find(Types.T931.self))
  use(hash.find(Types.T932.self))
  use(hash.find(Types.T933.self))
  use(hash.find(Types.T934.self))
  use(hash.find(Types.T935.self))
  use(hash.find(Types.T936.self))
  use(hash.find(Types.T937.self))
  use(hash.find(Types.T938.self))
  use(hash.find(Types.T939.self))
  use(hash.find(Types.T940.self))
  use(hash.find(Types.T941.self))
  use(hash.find(Types.T942.self))
  use(hash.find(Types.T943.self))
  use(hash.find(Types.T944.self))
  use(hash.find(Types.T945.self))
  use(hash.find(Types.T946.self))
  use(hash.find(Types.T947.self))
  use(hash.find(Types.T948.self))
  use(hash.find(Types.T949.self))
  use(hash.find(Types.T950.self))
  use(hash.find(Types.T951.self))
  use(hash.find(Types.T952.self))
  use(hash.find(Types.T953.self))
  use(hash.find(Types.T954.self))
  use(hash.find(Types.T955.self))
  use(hash.find(Types.T956.self))
  use(hash.find(Types.T957.self))
  use(hash.find(Types.T958.self))
  use(hash.find(Types.T959.self))
  use(hash.find(Types.T960.self))
  use(hash.find(Types.T961.self))
  use(hash.find(Types.T962.self))
  use(hash.find(Types.T963.self))
  use(hash.find(Types.T964.self))
  use(hash.find(Types.T965.self))
  use(hash.find(Types.T966.self))
  use(hash.find(Types.T967.self))
  use(hash.find(Types.T968.self))
  use(hash.find(Types.T969.self))
  use(hash.find(Types.T970.self))
  use(hash.find(Types.T971.self))
  use(hash.find(Types.T972.self))
  use(hash.find(Types.T973.self))
  use(hash.find(Types.T974.self))
  use(hash.find(Types.T975.self))
  use(hash.find(Types.T976.self))
  use(hash.find(Types.T977.self))
  use(hash.find(Types.T978.self))
  use(hash.find(Types.T979.self))
  use(hash.find(Types.T980.self))
  use(hash.find(Types.T981.self))
  use(hash.find(Types.T982.self))
  use(hash.find(Types.T983.self))
  use(hash.find(Types.T984.self))
  use(hash.find(Types.T985.self))
  use(hash.find(Types.T986.self))
  use(hash.find(Types.T987.self))
  use(hash.find(Types.T988.self))
  use(hash.find(Types.T989.self))
  use(hash.find(Types.T990.self))
  use(hash.find(Types.T991.self))
  use(hash.find(Types.T992.self))
  use(hash.find(Types.T993.self))
  use(hash.find(Types.T994.self))
  use(hash.find(Types.T995.self))
  use(hash.find(Types.T996.self))
  use(hash.find(Types.T997.self))
  use(hash.find(Types.T998.self))
  use(hash.find(Types.T999.self))
}
